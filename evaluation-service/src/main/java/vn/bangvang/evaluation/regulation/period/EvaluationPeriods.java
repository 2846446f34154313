package vn.bangvang.evaluation.regulation.period;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** The years as stored: every instance sees the same. */
public interface EvaluationPeriods {

    /** The year of that province; empty when it was never opened. */
    Mono<Stored<EvaluationPeriod>> of(String rootId, int year);

    Mono<Stored<EvaluationPeriod>> get(String yearId);

    /** In the order of their ids. */
    Flux<Stored<EvaluationPeriod>> page(@Nullable String rootId, @Nullable Integer year, @Nullable String afterId,
            int limit);

    /**
     * The year when decisions may be taken in it.
     *
     * @throws Refusal CONFLICT {@code YEAR_NOT_OPEN} when it was never opened, {@code YEAR_CLOSED} (signalled)
     */
    default Mono<Stored<EvaluationPeriod>> openOf(String rootId, int year) {
        return of(rootId, year).switchIfEmpty(Mono.error(() -> Refusal.conflict("YEAR_NOT_OPEN", "/year", year)))
                .doOnNext(found -> found.state().mustBeOpen());
    }
}
