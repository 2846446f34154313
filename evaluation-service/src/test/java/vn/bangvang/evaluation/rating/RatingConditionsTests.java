package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.notRated;
import static vn.bangvang.evaluation.rating.RatingFixture.onSickLeave;
import static vn.bangvang.evaluation.rating.RatingFixture.points;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

class RatingConditionsTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void nobodyIsRatedWithoutSelfCriticism() {
        province.withoutSelfCriticism.add(Subject.member("CB1-05"));

        refused("SELF_CRITICISM_MISSING", () -> province.membersOfS());
        assertThat(province.members("S").evaluations()).isEmpty();
    }

    @Test
    void cellsUnderASectionalOrganisationAreDecidedByTheGrassrootsCommitteeAndBeforeTheirParent() {
        province.tree.with("BP", OrganisationKind.SECTIONAL_ORGANISATION, "S")
                .with("BP1", OrganisationKind.SUBORDINATE_CELL, "BP");
        province.register.withCell("BP1", 3);
        province.decideMembers("S", RatingFixture.cell("BP1", 3, 0));

        refused("LOWER_LEVEL_NOT_DECIDED", () -> province.decideOrganisations("S", List.of(good("BP"))));
        assertThat(province.decideOrganisations("S", List.of(good("BP"), good("BP1"))).events()).hasSize(2);
    }

    @Test
    void aCellIsDecidedAfterAllItsMembers() {
        province.decideMembers("S", RatingFixture.cell("CB1", 12, 2));

        Refusal refusal = refused("LOWER_LEVEL_NOT_DECIDED",
                () -> province.decideOrganisations("S", List.of(good("CB1"))));
        assertThat(refusal.reasons().getFirst().values()).containsEntry("missing", 1).containsEntry("first", "CB1-13");
    }

    @Test
    void anOutstandingCellNeedsEightyPercentOfItsMembersAtLeastGood() {
        List<Verdict> threeOnlySatisfactory = Stream
                .concat(RatingFixture.cell("CB1", 10, 0).stream(),
                        IntStream.rangeClosed(11, 13)
                                .mapToObj(number -> rated("CB1-" + number, QualityClass.SATISFACTORY)))
                .toList();
        province.decideMembers("S", threeOnlySatisfactory);

        refused("MINIMUM_SHARES_NOT_MET",
                () -> province.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING))));
        assertThat(province.decideOrganisations("S", List.of(good("CB1"))).events()).hasSize(1);
    }

    @Test
    void oneUnsatisfactoryMemberKeepsACellFromOutstanding() {
        province.decideMembers("S", Stream.concat(RatingFixture.cell("CB1", 12, 0).stream(),
                Stream.of(rated("CB1-13", QualityClass.UNSATISFACTORY))).toList());

        refused("MINIMUM_SHARES_NOT_MET",
                () -> province.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING))));
    }

    @Test
    void aMemberDisciplinedInTheYearIsUnsatisfactoryAtBest() {
        province.register.disciplined("CB1-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));
        province.register.disciplined("CB1-06", DisciplineForm.REPRIMAND, LocalDate.of(2020, 6, 1));

        refused("DISCIPLINED_IN_THE_PERIOD",
                () -> province.decideMembers("S", List.of(rated("CB1-05", QualityClass.SATISFACTORY))));
        assertThat(province.decideMembers("S",
                List.of(rated("CB1-05", QualityClass.UNSATISFACTORY), good("CB1-06")))
                .events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2021-07-01, UNDER_SIX_MONTHS", "2021-09-01, UNDER_SIX_MONTHS", "2021-06-30, "})
    void whoIsTooNewIsNotRated(LocalDate admittedOn, String code) {
        province.register.with("new", "CB4", admittedOn);

        if (code == null) {
            assertThat(province.decideMembers("S", List.of(good("new"))).events()).hasSize(1);
        } else {
            refused(code, () -> province.decideMembers("S", List.of(good("new"))));
        }
        assertThat(province
                .decideMembers("S",
                        List.of(notRated("CB4-01", NotRatedReason.LONG_ABSENCE)))
                .state()
                .of("CB4-01")
                .state()).isEqualTo(State.NOT_RATED);
    }

    @Test
    void aNewcomerHoldsUpNeitherTheCellNorTheYear() {
        province.register.with("new", "CB4", LocalDate.of(2021, 9, 1));
        province.membersOfS();

        assertThat(province.decideOrganisations("S", List.of(good("CB4"))).events()).hasSize(1);
        assertThat(province.context().required().everywhereUnder("P")).doesNotContain(Subject.member("new"));
    }

    @Test
    void exemptAndSuspendedMembersAreNotRated() {
        province.register.withStatus("CB1-01", MemberStatus.EXEMPT, LocalDate.of(2021, 3, 1))
                .withStatus("CB1-02", MemberStatus.SUSPENDED, LocalDate.of(2021, 3, 1));

        refused("EXEMPT_OR_SUSPENDED", () -> province.decideMembers("S", List.of(good("CB1-01"))));
        refused("EXEMPT_OR_SUSPENDED", () -> province.decideMembers("S", List.of(good("CB1-02"))));
        assertThat(province.context().required().everywhereUnder("P")).doesNotContain(Subject.member("CB1-01"));
    }

    @Test
    void whoWasLongOnSickLeaveIsSatisfactoryAtBest() {
        refused("LONG_SICK_LEAVE", () -> province.decideMembers("S", List.of(
                onSickLeave("CB1-01", QualityClass.GOOD))));
        Decision decided = province.decideMembers("S", List.of(
                onSickLeave("CB1-01", QualityClass.SATISFACTORY)))
                .state()
                .of("CB1-01")
                .decisionOrNone();
        assertThat(decided.longSickLeave()).isTrue();
    }

    @Test
    void aDisciplinedMemberIsLeftUnratedOnlyWhileTheMatterIsVerified() {
        province.register.disciplined("CB1-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));

        refused("DISCIPLINED_MUST_BE_RATED",
                () -> province.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.LONG_ABSENCE))));
        assertThat(province.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.UNDER_VERIFICATION))).events())
                .hasSize(1);
        refused("NOT_RATED_REASON_DOES_NOT_HOLD",
                () -> province.decideMembers("S", List.of(notRated("CB1-06", NotRatedReason.SUSPENDED))));
        refused("NOT_RATED_REASON_DOES_NOT_HOLD", () -> province.decideMembers("S",
                List.of(notRated("CB1-06", NotRatedReason.ADMITTED_UNDER_SIX_MONTHS))));
    }

    @Test
    void aCellThatHasOnlyRatedItselfHoldsUpTheOrganisationAboveIt() {
        province.tree.with("BP", OrganisationKind.SECTIONAL_ORGANISATION, "S")
                .with("BP1", OrganisationKind.SUBORDINATE_CELL, "BP");
        province.register.withCell("BP1", 3);
        province.decideMembers("S", RatingFixture.cell("BP1", 3, 0));
        province.keep(province.steps().selfRate(province.organisations("S"), "BP1", QualityClass.GOOD));

        refused("LOWER_LEVEL_NOT_DECIDED", () -> province.decideOrganisations("S", List.of(good("BP"))));
    }

    @Test
    void everybodyInTheProvinceIsRequiredButTheProvinceItself() {
        assertThat(province.context().required().everywhereUnder("P"))
                .contains(Subject.organisation("K"), Subject.organisation("S"), Subject.organisation("CB1"),
                        Subject.member("CB1-01"))
                .doesNotContain(Subject.organisation("P"))
                .allMatch(subject -> province.context().required().isThere(subject));
        assertThat(province.context().required().isThere(Subject.organisation("nowhere"))).isFalse();
        assertThat(province.context().required().isThere(Subject.member("nobody"))).isFalse();
    }

    @Test
    void aDisciplineOfAnotherQuarterBindsNothingInThisOne() {
        province.under(ShippedPolicies.QD366_HD43).in(Period.quarter(2025, 3));
        province.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2025, 6, 30));
        province.register.disciplined("CB1-06", DisciplineForm.WARNING, LocalDate.of(2025, 9, 30));

        refused("DISCIPLINED_IN_THE_PERIOD",
                () -> province.decideMembers("S", List.of(points("CB1-06", null, "80"))));
        assertThat(province.decideMembers("S", List.of(points("CB1-05", null, "80"))).events()).hasSize(1);
    }
}
