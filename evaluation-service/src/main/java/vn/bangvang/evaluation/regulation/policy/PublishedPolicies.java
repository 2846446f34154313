package vn.bangvang.evaluation.regulation.policy;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** The policies to look through. */
@FunctionalInterface
public interface PublishedPolicies {

    /** In the order of their ids; only the one of that code when it is given. */
    Flux<Stored<EvaluationPolicy>> page(@Nullable String code, @Nullable String afterId, int limit);
}
