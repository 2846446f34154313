package vn.bangvang.evaluation.rating;

import java.util.Collection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;

/** The decision lists as stored: every instance sees the same. */
public interface DecisionLists {

    /** The list that holds this evaluation; refused with {@code UNKNOWN_EVALUATION} (signalled) when none does. */
    Mono<Stored<DecisionList>> holding(String evaluationId);

    /** The lists of that year that hold any of these subjects; of many subjects a list may come more than once. */
    Flux<Stored<DecisionList>> holding(Subject.Type type, int year, Collection<String> subjectIds);

    /** Every list of a province's year. */
    Flux<Stored<DecisionList>> ofYear(String rootId, int year);

    /** Makes every decision under way in a province's year start again on a new read. */
    Mono<Void> interrupt(String rootId, int year);

    /** Lists in the order of their ids. */
    Flux<Stored<DecisionList>> matching(@Nullable String subjectId, @Nullable Integer year,
            @Nullable String deciderId);
}
