package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.regulation.Subject;

/** What was decided about recipients' quality, read from where it was decided and not from a copy. */
public interface DecidedClasses {

    /** @return the result of each of these years, for each recipient that a year is asked of */
    Mono<Map<Subject, Map<Integer, YearResult>>> of(Map<Subject, ? extends Collection<Integer>> years);

    /** @return the result of each of these years */
    default Mono<Map<Integer, YearResult>> of(Subject recipient, Collection<Integer> years) {
        return of(Map.of(recipient, years)).map(found -> found.getOrDefault(recipient, Map.of()));
    }
}
