package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.period.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.points;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;
import static vn.bangvang.evaluation.rating.RatingFixture.verdict;

class VerdictTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void aVerdictMustSayOneThingAboutEachSubject() {
        refused("CLASS_OR_REASON_REQUIRED",
                () -> province.decideMembers("S",
                        List.of(verdict("CB1-01", null, null, null))));
        refused("CLASS_OR_REASON_REQUIRED", () -> province.decideMembers("S",
                List.of(verdict("CB1-01", QualityClass.GOOD, null, NotRatedReason.OTHER))));
        refused("NOTE_REQUIRED", () -> province.decideMembers("S",
                List.of(verdict("CB1-01", null, null, NotRatedReason.OTHER))));
        refused("SUBJECT_TWICE", () -> province.decideMembers("S", List.of(good("CB1-01"), good("CB1-01"))));
        refused("POINTS_NOT_USED", () -> province.decideMembers("S", List.of(points("CB1-01", null, "91"))));
    }

    @Test
    void aDecisionBearsADayOfThePeriodOrLaterThatHasCome() {
        refused("BEFORE_THE_PERIOD", () -> decidedOn(LocalDate.of(2020, 12, 31)));
        refused("IN_THE_FUTURE", () -> decidedOn(RatingFixture.TODAY.plusDays(1)));
        assertThat(decidedOn(RatingFixture.TODAY).events()).hasSize(1);
    }

    @Test
    void aDecisionDoesNotComeBeforeTheSelfCriticism() {
        province.submittedOn = LocalDate.of(2021, 12, 10);

        refused("DECIDED_BEFORE_SELF_CRITICISM", () -> decidedOn(LocalDate.of(2021, 12, 9)));
        assertThat(decidedOn(LocalDate.of(2021, 12, 10)).events()).hasSize(1);
    }

    private Decided<DecisionList, RatingEvent> decidedOn(LocalDate day) {
        Decision decision = new Decision(QualityClass.GOOD, null, false, null, null, "12-QĐ/ĐU", day, null);
        return province.decideMembers("S", List.of(new Verdict("CB1-01", decision, "/ratings/0")));
    }

    @Test
    void since2025PointsGiveTheClass() {
        province.under(ShippedPolicies.QD366_HD43);

        Evaluation decided = province.decideMembers("S", List.of(points("CB1-01", null, "89.5")))
                .state()
                .of("CB1-01");
        assertThat(decided.standingClass().orElseThrow()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.decisionOrNone().points()).isEqualTo(new BigDecimal("89.5"));
        refused("CLASS_DOES_NOT_MATCH_POINTS",
                () -> province.decideMembers("S", List.of(points("CB1-02", QualityClass.OUTSTANDING, "89.5"))));
    }

    @Test
    void aDecisionWithOtherPointsIsAnotherDecision() {
        province.under(ShippedPolicies.QD366_HD43);
        province.decideMembers("S", List.of(points("CB1-01", null, "80")));

        assertThat(province.decideMembers("S", List.of(points("CB1-01", null, "80.0"))).events()).isEmpty();
        refused("ALREADY_DECIDED", () -> province.decideMembers("S", List.of(points("CB1-01", null, "81"))));
    }

    @Test
    void since2025AClassNeedsItsPoints() {
        province.under(ShippedPolicies.QD366_HD43);

        refused("POINTS_REQUIRED", () -> province.decideMembers("S", List.of(good("CB1-01"))));
        assertThat(province.decideMembers("S", List.of(points("CB1-01", QualityClass.GOOD, "80"))).events()).hasSize(1);
    }

    @Test
    void pointsAreKeptWithoutZerosThatSayNothing() {
        assertThat(points("CB1-01", null, "100").decision().points()).hasToString("100");
        assertThat(points("CB1-01", null, "90.50").decision().points()).hasToString("90.5");
    }

    @Test
    void aListIsKnownByItsCommitteeItsPeriodAndWhomItDecidesAbout() {
        assertThat(province.members("S").key()).hasToString("S|2021|MEMBER");
        assertThat(province.in(Period.quarter(2025, 3)).organisations("S").key())
                .hasToString("S|2025-Q3|ORGANISATION");
    }
}
