package vn.bangvang.evaluation.regulation.policy;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Publishes policies and revises them. Years keep the copy they were opened with until they adopt the revision. */
@Service
public class PublishingPolicies {
    private final AggregateStore<EvaluationPolicy> policies;
    private final PolicyAnnouncements announcements;

    public PublishingPolicies(AggregateStore<EvaluationPolicy> policies, PolicyAnnouncements announcements) {
        this.policies = policies;
        this.announcements = announcements;
    }

    /** @throws Refusal INVALID for impossible figures, CONFLICT {@code POLICY_ALREADY_EXISTS} (signalled) */
    public Mono<Stored<EvaluationPolicy>> publish(EvaluationPolicy policy, IdempotencyKey key) {
        return Mono.fromSupplier(policy::checked)
                .flatMap(checked -> policies.once(key, () -> policies.add(published(checked), key)));
    }

    /** Publishes unless a policy of that code is there already. */
    public Mono<Stored<EvaluationPolicy>> publishIfAbsent(EvaluationPolicy policy) {
        return policies.findByKey(policy.code())
                .switchIfEmpty(Mono.defer(() -> policies.add(published(policy), null)))
                .onErrorResume(Refusal.class, anotherInstanceWasFaster -> policies.findByKey(policy.code()));
    }

    /** @throws Refusal INVALID for impossible figures or {@code CODE_NEVER_CHANGES} (signalled) */
    public Mono<Stored<EvaluationPolicy>> revise(String policyId, ExpectedVersion expected, EvaluationPolicy next) {
        return policies.change(policyId, expected, stored -> Mono.fromSupplier(() -> {
            EvaluationPolicy before = stored.state();
            if (!before.code().equals(next.code())) {
                throw Refusal.invalid("CODE_NEVER_CHANGES", "/code", next.code());
            }
            if (next.asVersion(before.version()).equals(before)) {
                return new Change<>(before, List.of());
            }
            EvaluationPolicy after = next.checked().asVersion(before.version() + 1);
            return new Change<>(after, List.of(announcements.revised(policyId, before.version(), after)));
        }));
    }

    public Mono<Stored<EvaluationPolicy>> get(String policyId) {
        return policies.get(policyId);
    }

    private NewAggregate<EvaluationPolicy> published(EvaluationPolicy policy) {
        String id = Ids.next();
        return new NewAggregate<>(id, policy.code(), policy, List.of(announcements.published(id, policy)));
    }
}
