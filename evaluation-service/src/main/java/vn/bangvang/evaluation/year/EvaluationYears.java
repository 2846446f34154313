package vn.bangvang.evaluation.year;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** The years as stored: every instance sees the same. */
public interface EvaluationYears {

    /** The year of that province; empty when it was never opened. */
    Mono<Stored<EvaluationYear>> of(String rootId, int year);

    Mono<Stored<EvaluationYear>> get(String yearId);

    /** In the order of their ids. */
    Flux<Stored<EvaluationYear>> page(@Nullable String rootId, @Nullable Integer year, @Nullable String afterId,
            int limit);

    /**
     * The year when decisions may be taken in it.
     *
     * @throws Refusal CONFLICT {@code YEAR_NOT_OPEN} when it was never opened, {@code YEAR_CLOSED} (signalled)
     */
    default Mono<Stored<EvaluationYear>> openOf(String rootId, int year) {
        return of(rootId, year).switchIfEmpty(Mono.error(() -> Refusal.conflict("YEAR_NOT_OPEN", "/year", year)))
                .doOnNext(found -> found.state().mustBeOpen());
    }
}
