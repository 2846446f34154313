package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.membership.RegisterFixture;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Base;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Rounding;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Scope;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

class RatingReviewTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void aCorrectionBelowADecidedCellIsAllowedAndFoundWhenTheYearIsLookedThrough() {
        province.membersOfS();
        province.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING)));
        assertThat(province.offences()).isEmpty();

        province.reviseMember("S", "CB1-13", QualityClass.UNSATISFACTORY, null);

        assertThat(province.offences())
                .containsExactly(new Offence(Subject.organisation("CB1"), "MINIMUM_SHARES_NOT_MET"),
                        new Offence(Subject.organisation("S"), "QUOTA_PASSED_WITHOUT_JUSTIFICATION"));
    }

    @Test
    void aShareThatADowngradePassedIsFoundUntilItIsJustified() {
        province.membersOfS();
        province.reviseMember("S", "CB2-13", QualityClass.SATISFACTORY, null);
        assertThat(province.offences())
                .containsExactly(new Offence(Subject.organisation("S"), "QUOTA_PASSED_WITHOUT_JUSTIFICATION"));

        province.reviseMember("S", "CB1-01", QualityClass.OUTSTANDING, "saved a pupil");

        assertThat(province.offences()).isEmpty();
    }

    @Test
    void underAPolicyThatBlocksNoExceptionOfOtherRulesCounts() {
        province.membersOfS();
        province.reviseMember("S", "CB2-13", QualityClass.SATISFACTORY, null);
        province.reviseMember("S", "CB1-01", QualityClass.OUTSTANDING, "saved a pupil");

        province.under(with(new QuotaPolicy(20, Base.GOOD_OR_BETTER, Rounding.FLOOR, Scope.GRASSROOTS, 0, 0,
                Enforcement.BLOCK, 100), Scoring.byJudgement()));

        assertThat(province.offences())
                .containsExactly(new Offence(Subject.organisation("S"), "QUOTA_ALLOWS_NO_EXCEPTION"));
    }

    @Test
    void underAPolicyOfPointsARatingWithoutPointsIsFound() {
        province.decideMembers("S", List.of(good("CB1-01")));

        province.under(with(ShippedPolicies.QD132_HD21.memberQuota(), Scoring.byPoints(90, 70, 50)));

        assertThat(province.offences()).containsExactly(new Offence(Subject.member("CB1-01"), "POINTS_REQUIRED"));
    }

    private static EvaluationPolicy with(QuotaPolicy members, Scoring scoring) {
        EvaluationPolicy usual = ShippedPolicies.QD132_HD21;
        return new EvaluationPolicy("OF-OUR-OWN", 1, 2019, 2022, members, usual.organisationQuota(),
                usual.minimumShares(), usual.ratedAfterMonths(), usual.collectiveFallsBy(), scoring, usual.periods(),
                usual.classLabels(), usual.sources());
    }

    @Test
    void aDisciplineRecordedAfterTheRatingIsFoundForTheMemberAndTheCell() {
        province.membersOfS();
        province.decideOrganisations("S", List.of(good("CB1"), good("CB2")));
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1))
                .leading("CB1-05", "CB1", LocalDate.of(2020, 1, 1));
        province.register.disciplined("CB2-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));

        assertThat(province.offences()).containsExactlyInAnyOrder(
                new Offence(Subject.member("CB1-05"), "DISCIPLINED_IN_THE_PERIOD"),
                new Offence(Subject.member("CB2-05"), "DISCIPLINED_IN_THE_PERIOD"),
                new Offence(Subject.organisation("CB1"), "LEADER_DISCIPLINED_IN_THE_PERIOD"));
    }

    @Test
    void whoWaitsInAnOrganisationThatIsNoCellHasToBeRatedBeforeIt() {
        province.register.with("waiting", "S", RegisterFixture.LONG_AGO);

        assertThat(province.undecided()).contains(Subject.member("waiting"));
        province.membersOfS()
                .decideOrganisations("S",
                        List.of(good("CB1"), good("CB2"), good("CB3"), good("CB4")));
        refused("LOWER_LEVEL_NOT_DECIDED", () -> province.decideOrganisations("K", List.of(good("S"))));
        province.decideMembers("S", List.of(good("waiting")));
        assertThat(province.decideOrganisations("K", List.of(good("S"))).events()).hasSize(1);
    }

    @Test
    void aSelfCriticismSentBackAfterTheRatingIsFound() {
        province.membersOfS();
        province.withoutSelfCriticism.add(Subject.member("CB1-01"));

        assertThat(province.offences())
                .containsExactly(new Offence(Subject.member("CB1-01"), "SELF_CRITICISM_MISSING"));
    }
}
