package vn.bangvang.evaluation.regulation.policy.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PolicyAnnouncements;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Writes {@code evaluation.policy.v1}. A policy belongs to no province: its root is {@code *}. */
@Component
class CloudPolicyAnnouncements implements PolicyAnnouncements {
    private static final String TOPIC = "evaluation.policy.v1";
    private static final String EVERY_PROVINCE = "*";

    @Override
    public OutgoingEvent published(String policyId, EvaluationPolicy policy) {
        return event("evaluation.policy-published.v1", new PolicyChangeV1(policy.version(), null), policyId, policy);
    }

    @Override
    public OutgoingEvent revised(String policyId, int fromVersion, EvaluationPolicy policy) {
        return event("evaluation.policy-revised.v1", new PolicyChangeV1(policy.version(), fromVersion), policyId,
                policy);
    }

    private static OutgoingEvent event(String type, PolicyChangeV1 change, String policyId, EvaluationPolicy policy) {
        return OutgoingEvent.of(TOPIC, type, "policy", EVERY_PROVINCE, change, PolicyStateV1.of(policyId, policy));
    }
}
