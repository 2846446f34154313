package vn.bangvang.evaluation.regulation.policy.messaging;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class PolicyEventContractTests {
    private final CloudPolicyAnnouncements announcements = new CloudPolicyAnnouncements();

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema("evaluation.policy.v1");
    }

    @Test
    void aShippedPolicyIsPublishedAsTheExampleShows() {
        assertAsPublished(announcements.published("019a0000-0000-7000-8000-0000000000a1", ShippedPolicies.QD132_HD21));
    }

    @Test
    void aRevisionIsToldAsTheExampleShows() {
        EvaluationPolicy shipped = ShippedPolicies.QD366_HD43.asVersion(2);
        EvaluationPolicy revised = new EvaluationPolicy(shipped.code(), 2, shipped.validFromYear(), null,
                shipped.memberQuota(), shipped.organisationQuota(), shipped.minimumShares(), 6, shipped.scoring(),
                shipped.periods(), List.of("366-QĐ/TW 30-08-2025", "43-HD/BTCTW 31-10-2025"));

        assertAsPublished(announcements.revised("019a0000-0000-7000-8000-0000000000a3", 1, revised));
    }
}
