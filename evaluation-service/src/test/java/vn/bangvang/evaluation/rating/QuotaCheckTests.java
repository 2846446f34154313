package vn.bangvang.evaluation.rating;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.notRated;
import static vn.bangvang.evaluation.rating.RatingFixture.points;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

class QuotaCheckTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void aDowngradeThatShrinksTheBaseIsNotHeldBackByTheQuota() {
        province.membersOfS();

        Decided<DecisionList, RatingEvent> outcome = province.reviseMember("S", "CB1-05", QualityClass.UNSATISFACTORY,
                null);

        assertThat(outcome.state().quotas().get(""))
                .satisfies(check -> assertThat(check.headroom()).isEqualTo(-1));
    }

    @Test
    void aCancelledDecisionFreesItsPlaceUnderTheCap() {
        province.membersOfS();
        province.cancelMember("S", "CB1-01");

        assertThat(province.members("S").of("CB1-01").standingClass()).isEmpty();
        // Nine of 49 are left: the cap of 49 is nine.
        refused("QUOTA_EXCEEDED", () -> province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));
        assertThat(province.decideMembers("S", List.of(rated("CB1-01", QualityClass.OUTSTANDING))).events()).hasSize(1);
    }

    @Test
    void since2025TheShareIsTakenInEachCellAndAnExceptionHasItsLimit() {
        province.under(ShippedPolicies.QD366_HD43);
        String justified = "exceptional collective";

        refused("QUOTA_EXCEEDED", () -> province.decideMembers("S", pointsForCell(3)));
        refused("QUOTA_EXCEPTION_TOO_LARGE",
                () -> province.decide("S", Subject.Type.MEMBER, justified, pointsForCell(4)));
        assertThat(province.decide("S", Subject.Type.MEMBER, justified, pointsForCell(3)).events()).hasSize(16);
    }

    @Test
    void anExceptionIsRefusedForGoodWhereThePolicyBlocks() {
        province.under(enforcing(Enforcement.BLOCK));
        String justified = "exceptional collective";

        refused("QUOTA_ALLOWS_NO_EXCEPTION", () -> province.decide("S", Subject.Type.MEMBER, justified,
                RatingFixture.cell("CB1", 13, 3)));
        assertThat(province.members("S").evaluations()).isEmpty();
    }

    @Test
    void aPolicyThatOnlyWarnsTakesWhatPassesTheCap() {
        province.under(enforcing(Enforcement.WARN));

        Decided<DecisionList, RatingEvent> outcome = province.decideMembers("S", RatingFixture.cell("CB1", 13, 13));

        assertThat(outcome.events()).hasSize(13);
        assertThat(outcome.state().quotas().get(""))
                .satisfies(check -> assertThat(check.breached()).isTrue());
    }

    @Test
    void aRefusedQuotaPointsAtWhatAskedForMore() {
        province.membersOfS();
        Refusal one = refused("QUOTA_EXCEEDED",
                () -> province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));
        assertThat(one.reasons().getFirst().pointer()).isEqualTo("/class");
    }

    private static EvaluationPolicy enforcing(Enforcement enforcement) {
        EvaluationPolicy usual = ShippedPolicies.QD132_HD21;
        QuotaPolicy quota = usual.memberQuota();
        return new EvaluationPolicy("LOCAL", 1, 2019, 2022,
                new QuotaPolicy(quota.percent(), quota.base(), quota.rounding(), quota.scope(), 0, 0, enforcement, 100),
                usual.organisationQuota(), usual.minimumShares(), 6, usual.scoring(), usual.periods(), List.of());
    }

    private static List<Verdict> pointsForCell(int outstanding) {
        return RatingFixture.cell("CB1", 13, outstanding)
                .stream()
                .map(one -> points(one.subjectId(), null,
                        one.decision().decidedClass() == QualityClass.OUTSTANDING ? "95" : "80"))
                .toList();
    }

    @Test
    void membersOfOneCommitteeAreOneGroupUnlessTheQuotaIsTheCells() {
        province.membersOfS();
        DecisionList list = province.members("S");
        QuotaPolicy quota = list.quota();

        assertThat(list.quotas()).containsOnlyKeys("");
        assertThat(list.with(list.evaluations(), scoped(quota, Scope.PEER_GROUP_OF_PARENT)).quotas())
                .containsOnlyKeys("");
        assertThat(list.with(list.evaluations(), scoped(quota, Scope.CELL)).quotas())
                .containsOnlyKeys("CB1", "CB2", "CB3", "CB4");
    }

    @Test
    void whoHasNoClassMakesNoGroup() {
        province.decideMembers("S", List.of(notRated("CB1-01", NotRatedReason.LONG_ABSENCE)));

        assertThat(province.members("S").evaluations()).hasSize(1);
        assertThat(province.members("S").quotas()).isEmpty();
    }

    private static QuotaPolicy scoped(QuotaPolicy quota, Scope scope) {
        return new QuotaPolicy(quota.percent(), quota.base(), quota.rounding(), scope, 0, 0, quota.enforcement(), 100);
    }
}
