package vn.bangvang.evaluation.regulation.policy.messaging;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PolicyEvent;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;

class PolicyEventContractTests {
    private final PolicyPublication publication = new PolicyPublication();

    @Test
    void aPublicationAndARevisionAreToldAsTheirExamplesShow() {
        EvaluationPolicy shipped = ShippedPolicies.QD366_HD43;
        EvaluationPolicy revised = new EvaluationPolicy(shipped.code(), 2, shipped.validFromYear(), null,
                shipped.memberQuota(), shipped.organisationQuota(), shipped.minimumShares(), 6,
                shipped.collectiveFallsBy(), shipped.scoring(),
                shipped.periods(), shipped.classLabels(), List.of("366-QĐ/TW 30-08-2025", "43-HD/BTCTW 31-10-2025"));

        ContractExamples.assertAllShown("evaluation.policy.v1", List.of(
                told("a1", ShippedPolicies.QD132_HD21, new PolicyEvent.Published(1)),
                told("a3", revised, new PolicyEvent.Revised(2, 1))));
    }

    private Told told(String id, EvaluationPolicy after, PolicyEvent event) {
        return Told.of(publication, "019a0000-0000-7000-8000-0000000000" + id, Decided.of(after, event)).getFirst();
    }
}
