package vn.bangvang.evaluation.regulation.policy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Publishes policies and revises them. They are open to every province, so only a caller whom no subtree limits writes
 * them; everybody reads them. Periods keep the copy they were opened with until they adopt the revision.
 */
@Service
public class EvaluationPolicies {
    private final Aggregates<EvaluationPolicy, PolicyEvent> policies;

    EvaluationPolicies(Aggregates<EvaluationPolicy, PolicyEvent> policies) {
        this.policies = policies;
    }

    /**
     * @throws Refusal INVALID for impossible figures, CONFLICT {@code POLICY_ALREADY_EXISTS} (signalled)
     */
    public Mono<Stored<EvaluationPolicy>> publish(Caller caller, IdempotencyKey key, EvaluationPolicy wanted) {
        return mustBeWritableBy(caller).then(Mono.fromSupplier(wanted::checked))
                .flatMap(checked -> policies.found(key, id -> Mono.just(published(checked))));
    }

    /** Refused (signalled) as OUTSIDE_YOUR_ORGANISATION for a caller whom a subtree limits. */
    public Mono<Void> mustBeWritableBy(Caller caller) {
        return Mono.fromRunnable(() -> Reach.of(caller).mustCoverEverything());
    }

    /** Publishes unless a policy of that code is there already. */
    Mono<Stored<EvaluationPolicy>> publishIfAbsent(EvaluationPolicy policy) {
        return policies.foundUnlessThere(Ids.next(), published(policy));
    }

    /** @throws Refusal INVALID for impossible figures or {@code CODE_NEVER_CHANGES} (signalled) */
    public Mono<Stored<EvaluationPolicy>> revise(Caller caller, String policyId, ExpectedVersion expected,
            EvaluationPolicy next, IdempotencyKey key) {
        return policies.decide(policyId, expected, key, stored -> Mono.fromSupplier(() -> {
            Reach.of(caller).mustCoverEverything();
            EvaluationPolicy before = stored.state();
            if (!before.code().equals(next.code())) {
                throw Refusal.invalid("CODE_NEVER_CHANGES", "/code", next.code());
            }
            if (next.asVersion(before.version()).equals(before)) {
                return Decided.unchanged(before);
            }
            EvaluationPolicy after = next.checked().asVersion(before.version() + 1);
            return Decided.of(after, new PolicyEvent.Revised(after.version(), before.version()));
        }));
    }

    public Mono<Stored<EvaluationPolicy>> get(String policyId) {
        return policies.get(policyId);
    }

    /** Only the one of that code when it is given. */
    public Flux<Stored<EvaluationPolicy>> page(@Nullable String code, Part part) {
        return policies.page(Query.where("code", code), part);
    }

    private static Decided<EvaluationPolicy, PolicyEvent> published(EvaluationPolicy policy) {
        return Decided.of(policy, new PolicyEvent.Published(policy.version()));
    }
}
