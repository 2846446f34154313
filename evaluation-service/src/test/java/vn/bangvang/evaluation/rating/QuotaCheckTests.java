package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
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

        assertThat(outcome.state().quotas().get("ALL"))
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
        assertThat(province.decide("S", Subject.Type.MEMBER, justified, Set.of("CB1-03"), pointsForCell(3)).events())
                .hasSize(14);
    }

    @Test
    void since2025AMemberOfACellOfThreeMayBeOutstandingWithAJustification() {
        province.under(ShippedPolicies.QD366_HD43);
        province.tree.with("CB5", OrganisationKind.SUBORDINATE_CELL, "S");
        province.register.withCell("CB5", 3);
        List<Verdict> three = List.of(points("CB5-01", null, "95"), points("CB5-02", null, "80"),
                points("CB5-03", null, "75"));

        refused("QUOTA_EXCEEDED", () -> province.decideMembers("S", three));
        assertThat(province.decide("S", Subject.Type.MEMBER, "saved a pupil", three).state().of("CB5-01").isExcepted())
                .isTrue();
    }

    @Test
    void since2025ACollectiveHasItsLimitEvenByException() {
        province.under(ShippedPolicies.QD366_HD43);
        for (int cell = 5; cell <= 8; cell++) {
            province.tree.with("CB" + cell, OrganisationKind.SUBORDINATE_CELL, "S");
        }
        List<Verdict> threeOfEight = IntStream.rangeClosed(5, 8)
                .mapToObj(cell -> points("CB" + cell, null, cell < 8 ? "95" : "80"))
                .toList();

        refused("QUOTA_EXCEPTION_TOO_LARGE",
                () -> province.decide("S", Subject.Type.ORGANISATION, "exceptional", threeOfEight));
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
        assertThat(outcome.state().quotas().get("ALL"))
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
                usual.organisationQuota(), usual.minimumShares(), 6, usual.collectiveFallsBy(), usual.scoring(),
                usual.periods(), Map.of(), List.of());
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

        assertThat(groups(Scope.GRASSROOTS)).containsExactly("ALL");
        assertThat(groups(Scope.PEER_GROUP_OF_PARENT)).containsExactly("ALL");
        assertThat(groups(Scope.CELL)).containsExactlyInAnyOrder("CB1", "CB2", "CB3", "CB4");
    }

    @Test
    void whoHasNoClassMakesNoGroup() {
        province.decideMembers("S", List.of(notRated("CB1-01", NotRatedReason.LONG_ABSENCE)));

        assertThat(province.members("S").evaluations()).hasSize(1);
        assertThat(province.members("S").quotas()).isEmpty();
    }

    @Test
    void aGroupIsSmallByThoseWhoHaveToBeRatedAndNotByItsBase() {
        province.tree.with("CB5", OrganisationKind.SUBORDINATE_CELL, "S")
                .with("CB6", OrganisationKind.SUBORDINATE_CELL, "S");
        province.membersOfS();

        // Six cells have to be rated; the base is four, of which 20 % are none.
        refused("QUOTA_EXCEEDED", () -> province.decideOrganisations("S",
                List.of(rated("CB1", QualityClass.OUTSTANDING), rated("CB2", QualityClass.GOOD),
                        rated("CB3", QualityClass.GOOD), rated("CB4", QualityClass.GOOD))));
    }

    @Test
    void anExceptionStaysWithItsSubjectWhateverIsRevisedBesidesTheClass() {
        province.membersOfS();
        province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, "saved a pupil");

        Decided<DecisionList, RatingEvent> again = province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null);

        assertThat(again.events()).hasSize(1);
        assertThat(again.state().of("CB2-13").isExcepted()).isTrue();
        assertThat(province.reviseMember("S", "CB2-13", QualityClass.GOOD, null).state().of("CB2-13").isExcepted())
                .isFalse();
    }

    @Test
    void onlyAsManyAreExceptionsAsPassTheCapAndTheyAreNamed() {
        List<Verdict> elevenOfFifty = Stream.of(RatingFixture.cell("CB1", 13, 5), RatingFixture.cell("CB2", 13, 2),
                RatingFixture.cell("CB3", 12, 2), RatingFixture.cell("CB4", 12, 2)).flatMap(List::stream).toList();

        Refusal unnamed = refused("QUOTA_EXCEPTIONS_NOT_NAMED",
                () -> province.decide("S", Subject.Type.MEMBER, "saved a pupil", elevenOfFifty));
        assertThat(unnamed.reasons().getFirst().values()).containsEntry("needed", 1);
        refused("QUOTA_EXCEPTIONS_NOT_NAMED", () -> province.decide("S", Subject.Type.MEMBER, "saved a pupil",
                Set.of("CB1-01", "CB1-02"), elevenOfFifty));
        Decided<DecisionList, RatingEvent> outcome = province.decide("S", Subject.Type.MEMBER, "saved a pupil",
                Set.of("CB1-01"), elevenOfFifty);

        assertThat(outcome.state().evaluations().stream().filter(Evaluation::isExcepted))
                .extracting(Evaluation::subjectId)
                .containsExactly("CB1-01");
    }

    @Test
    void aBreachThatADowngradeLeftIsJustifiedAfterwards() {
        province.membersOfS();
        province.reviseMember("S", "CB1-05", QualityClass.SATISFACTORY, null);

        province.reviseMember("S", "CB1-01", QualityClass.OUTSTANDING, "saved a pupil");

        assertThat(province.members("S").of("CB1-01").isExcepted()).isTrue();
    }

    @Test
    void whoLeftBeforeTheReferenceDateIsInNoBase() {
        province.membersOfS();
        province.register.withStatus("CB1-05", MemberStatus.DECEASED, LocalDate.of(2021, 12, 25));

        Decided<DecisionList, RatingEvent> outcome = province.reviseMember("S", "CB2-05", QualityClass.GOOD, null);

        assertThat(outcome.state().quotas().get("ALL").baseCount()).isEqualTo(49);
    }

    private Set<String> groups(Scope scope) {
        QuotaPolicy quota = ShippedPolicies.QD132_HD21.memberQuota();
        QuotaPolicy scoped = new QuotaPolicy(quota.percent(), quota.base(), quota.rounding(), scope, 0, 0,
                quota.enforcement(), 100);
        DecisionList list = province.members("S");
        return new QuotaGroups(province.context().required(), list.key(), scoped).measure(list.evaluations()).keySet();
    }
}
