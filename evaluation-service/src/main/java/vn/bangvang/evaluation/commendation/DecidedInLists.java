package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    DecidedInLists(RatingQueries ratings) {
        this.ratings = ratings;
    }

    @Override
    public Mono<Map<Integer, YearResult>> of(Subject recipient, Collection<Integer> years) {
        return Flux.fromIterable(years)
                .concatMap(year -> ratings.holding(recipient.type(), Period.year(year), List.of(recipient.id()))
                        .map(stored -> stored.state().of(recipient.id()))
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
