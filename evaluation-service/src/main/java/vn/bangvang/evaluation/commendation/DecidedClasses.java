package vn.bangvang.evaluation.commendation;

import java.util.Collection;
import java.util.Map;

import reactor.core.publisher.Mono;

/** What was decided about a recipient's quality, read from where it was decided and not from a copy. */
public interface DecidedClasses {

    /** @return the result of each of these years */
    Mono<Map<Integer, YearResult>> of(RecipientType type, String recipientId, Collection<Integer> years);
}
