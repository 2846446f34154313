package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.regulation.Subject;

/** What was decided about a recipient's quality, read from where it was decided and not from a copy. */
public interface DecidedClasses {

    /** @return the result of each of these years */
    Mono<Map<Integer, YearResult>> of(Subject recipient, Collection<Integer> years);
}
