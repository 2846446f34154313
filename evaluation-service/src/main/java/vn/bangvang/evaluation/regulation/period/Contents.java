package vn.bangvang.evaluation.regulation.period;

import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How much of one kind there is. Versions have no gaps, so their sum is how often that kind was told.
 *
 * @param aggregateType the kind, as its events name it
 * @param subjects how many of them
 * @param versions the sum of their versions
 */
public record Contents(String aggregateType, long subjects, long versions) {

    public static Mono<Contents> of(String aggregateType, Flux<Long> versions) {
        return versions.collect(Collectors.summarizingLong(Long::longValue))
                .map(all -> of(aggregateType, all));
    }

    private static Contents of(String aggregateType, LongSummaryStatistics all) {
        return new Contents(aggregateType, all.getCount(), all.getSum());
    }
}
