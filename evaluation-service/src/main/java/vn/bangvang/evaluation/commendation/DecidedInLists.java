package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.HashSet;
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

/** Reads the class from the committees' decision lists, each list once for all of its recipients that are asked for. */
@Service
final class DecidedInLists implements DecidedClasses {
    private final RatingQueries ratings;
    private final RecipientRecords records;

    DecidedInLists(RatingQueries ratings, RecipientRecords records) {
        this.ratings = ratings;
        this.records = records;
    }

    /** Recipients that are looked for in the same lists. */
    private record Sought(Subject.Type type, int year) {}

    private record Found(Subject recipient, int year, YearResult result) {}

    @Override
    public Mono<Map<Subject, Map<Integer, YearResult>>> of(Map<Subject, ? extends Collection<Integer>> years) {
        Map<Sought, Set<Subject>> sought = years.entrySet()
                .stream()
                .flatMap(each -> each.getValue()
                        .stream()
                        .map(year -> Map.entry(new Sought(each.getKey().type(), year), each.getKey())))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return Flux.fromIterable(sought.entrySet())
                .concatMap(each -> found(each.getKey(), each.getValue()))
                .collect(Collectors.groupingBy(Found::recipient, Collectors.toMap(Found::year, Found::result)));
    }

    private Flux<Found> found(Sought sought, Set<Subject> recipients) {
        Map<Subject, Set<String>> ids = recipients.stream()
                .collect(Collectors.toMap(recipient -> recipient, this::idsOf));
        Set<String> all = new HashSet<>();
        ids.values().forEach(all::addAll);
        return ratings.holding(sought.type(), Period.year(sought.year()), all)
                .flatMapIterable(stored -> stored.state().evaluations())
                .filter(evaluation -> all.contains(evaluation.subjectId()))
                .collect(Collectors.groupingBy(Evaluation::subjectId))
                .flatMapIterable(evaluations -> ids.entrySet()
                        .stream()
                        .map(each -> new Found(each.getKey(), sought.year(), result(each.getValue()
                                .stream()
                                .flatMap(id -> evaluations.getOrDefault(id, List.of()).stream())
                                .toList())))
                        .toList());
    }

    private Set<String> idsOf(Subject recipient) {
        return records.of(recipient).stream().map(Subject::id).collect(Collectors.toSet());
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
