package vn.bangvang.evaluation.regulation.policy;

import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Puts what happened to a policy into the published language. */
public interface PolicyAnnouncements {

    OutgoingEvent published(String policyId, EvaluationPolicy policy);

    OutgoingEvent revised(String policyId, int fromVersion, EvaluationPolicy policy);
}
