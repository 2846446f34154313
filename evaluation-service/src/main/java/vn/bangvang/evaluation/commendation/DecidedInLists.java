package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.RatingQueries;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.period.Period;

/** Reads the class from the committees' decision lists. */
@Service
final class DecidedInLists implements DecidedClasses {
    private final RatingQueries ratings;
    private final RecipientRecords records;

    DecidedInLists(RatingQueries ratings, RecipientRecords records) {
        this.ratings = ratings;
        this.records = records;
    }

    @Override
    public Mono<Map<Integer, YearResult>> of(Subject recipient, Collection<Integer> years) {
        Set<String> ids = records.of(recipient).stream().map(Subject::id).collect(Collectors.toSet());
        return Flux.fromIterable(years)
                .concatMap(year -> ratings.holding(recipient.type(), Period.year(year), ids)
                        .flatMapIterable(stored -> stored.state().evaluations())
                        .filter(evaluation -> ids.contains(evaluation.subjectId()))
                        .collectList()
                        .map(found -> Map.entry(year, result(found))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Who moved between two deciding committees can stand in two lists, of which one is settled. */
    private static YearResult result(List<Evaluation> found) {
        Optional<Evaluation> settled = found.stream().filter(evaluation -> evaluation.state().isSettled()).findFirst();
        if (settled.isEmpty()) {
            return YearResult.NOT_DECIDED;
        }
        return settled.flatMap(Evaluation::standingClass).filter(QualityClass.OUTSTANDING::equals).isPresent()
                ? YearResult.OUTSTANDING
                : YearResult.BELOW_OUTSTANDING;
    }
}
