package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.membership.MemberStatus;
import vn.bangvang.evaluation.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.organisation.OrganisationKind;
import vn.bangvang.evaluation.policy.QualityClass;
import vn.bangvang.evaluation.policy.ShippedPolicies;
import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecisionsTests {
    private DecisionsFixture year;

    @BeforeEach
    void everybodyHasReviewedTheYear() {
        year = new DecisionsFixture();
    }

    @Test
    void nobodyIsRatedWithoutSelfCriticism() {
        year.withoutSelfCriticism.add(Subject.member("CB1-05"));

        refused("SELF_CRITICISM_MISSING", () -> year.membersOfS());
        assertThat(year.members("S").evaluations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"S, CB1-01", "G001, G001-01"})
    void theGrassrootsCommitteeDecidesAboutMembers(String decider, String member) {
        year.decideMembers(decider, List.of(good(member)));
        refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideMembers("K", List.of(good(member))));
        refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideMembers("G002", List.of(good(member))));
    }

    @Test
    void theCommitteeAboveDecidesAboutOrganisationsAndNobodyHereAboutTheProvince() {
        year.membersOfS().membersOfTheOthers();

        refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideOrganisations("K", List.of(good("CB1"))));
        refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideOrganisations("P", List.of(good("G001"))));
        refused("NOT_THERE_ON_THE_REFERENCE_DATE", () -> year.decideOrganisations("P", List.of(good("P"))));
        assertThat(year.decideOrganisations("K", List.of(good("G001"))).told()).hasSize(1);
    }

    @Test
    void cellsUnderASectionalOrganisationAreDecidedByTheGrassrootsCommitteeAndBeforeTheirParent() {
        year.tree.with("BP", OrganisationKind.SECTIONAL_ORGANISATION, "S")
                .with("BP1", OrganisationKind.SUBORDINATE_CELL, "BP");
        year.register.withCell("BP1", 3);
        year.decideMembers("S", DecisionsFixture.cell("BP1", 3, 0));

        refused("LOWER_LEVEL_NOT_DECIDED", () -> year.decideOrganisations("S", List.of(good("BP"))));
        assertThat(year.decideOrganisations("S", List.of(good("BP"), good("BP1"))).told()).hasSize(2);
    }

    @Test
    void aCellIsDecidedAfterAllItsMembers() {
        year.decideMembers("S", DecisionsFixture.cell("CB1", 12, 2));

        Refusal refusal = refused("LOWER_LEVEL_NOT_DECIDED",
                () -> year.decideOrganisations("S", List.of(good("CB1"))));
        assertThat(refusal.reasons().getFirst().values()).containsEntry("missing", 1).containsEntry("first", "CB1-13");
    }

    @Test
    void anOutstandingCellNeedsEightyPercentOfItsMembersAtLeastGood() {
        List<Verdict> threeOnlySatisfactory = Stream
                .concat(DecisionsFixture.cell("CB1", 10, 0).stream(),
                        IntStream.rangeClosed(11, 13)
                                .mapToObj(number -> rated("CB1-" + number, QualityClass.SATISFACTORY)))
                .toList();
        year.decideMembers("S", threeOnlySatisfactory);

        refused("MINIMUM_SHARES_NOT_MET",
                () -> year.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING))));
        assertThat(year.decideOrganisations("S", List.of(good("CB1"))).told()).hasSize(1);
    }

    @Test
    void oneUnsatisfactoryMemberKeepsACellFromOutstanding() {
        year.decideMembers("S", Stream.concat(DecisionsFixture.cell("CB1", 12, 0).stream(),
                Stream.of(rated("CB1-13", QualityClass.UNSATISFACTORY))).toList());

        refused("MINIMUM_SHARES_NOT_MET",
                () -> year.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING))));
    }

    @Test
    void aMemberDisciplinedInTheYearIsUnsatisfactoryAtBest() {
        year.register.disciplined("CB1-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));
        year.register.disciplined("CB1-06", DisciplineForm.REPRIMAND, LocalDate.of(2020, 6, 1));

        refused("DISCIPLINED_IN_THE_YEAR",
                () -> year.decideMembers("S", List.of(rated("CB1-05", QualityClass.SATISFACTORY))));
        assertThat(year.decideMembers("S",
                List.of(rated("CB1-05", QualityClass.UNSATISFACTORY), good("CB1-06")))
                .told()).hasSize(2);
    }

    @Test
    void aDowngradeThatShrinksTheBaseIsNotHeldBackByTheQuota() {
        year.membersOfS();

        Decisions.Outcome outcome = year.reviseMember("S", "CB1-05", QualityClass.UNSATISFACTORY, null);

        assertThat(outcome.list().quotas(ShippedPolicies.QD132_HD21.memberQuota()).get(""))
                .satisfies(check -> assertThat(check.headroom()).isEqualTo(-1));
    }

    @ParameterizedTest
    @CsvSource({"2021-07-01, UNDER_SIX_MONTHS", "2021-09-01, UNDER_SIX_MONTHS", "2021-06-30, "})
    void whoIsTooNewIsNotRated(LocalDate admittedOn, String code) {
        year.register.with("new", "CB4", admittedOn);

        if (code == null) {
            assertThat(year.decideMembers("S", List.of(good("new"))).told()).hasSize(1);
        } else {
            refused(code, () -> year.decideMembers("S", List.of(good("new"))));
        }
        assertThat(year.decideMembers("S", List.of(Verdict.notRated("CB4-01", "long leave", "/ratings/0")))
                .list()
                .of("CB4-01")
                .orElseThrow()
                .state()).isEqualTo(State.NOT_RATED);
    }

    @Test
    void aNewcomerHoldsUpNeitherTheCellNorTheYear() {
        year.register.with("new", "CB4", LocalDate.of(2021, 9, 1));
        year.membersOfS();

        assertThat(year.decideOrganisations("S", List.of(good("CB4"))).told()).hasSize(1);
        assertThat(year.file().required().everywhereUnder("P")).doesNotContain(Subject.member("new"));
    }

    @Test
    void exemptAndSuspendedMembersAreNotRated() {
        year.register.withStatus("CB1-01", MemberStatus.EXEMPT, LocalDate.of(2021, 3, 1))
                .withStatus("CB1-02", MemberStatus.SUSPENDED, LocalDate.of(2021, 3, 1));

        refused("EXEMPT_OR_SUSPENDED", () -> year.decideMembers("S", List.of(good("CB1-01"))));
        refused("EXEMPT_OR_SUSPENDED", () -> year.decideMembers("S", List.of(good("CB1-02"))));
        assertThat(year.file().required().everywhereUnder("P")).doesNotContain(Subject.member("CB1-01"));
    }

    @Test
    void whoLeftBeforeTheReferenceDateIsNotDecidedAbout() {
        year.register.withStatus("CB1-01", MemberStatus.TRANSFERRED_OUT, LocalDate.of(2021, 11, 1));

        refused("NOT_THERE_ON_THE_REFERENCE_DATE", () -> year.decideMembers("S", List.of(good("CB1-01"))));
    }

    @Test
    void aBatchIsAllOrNothingAndNamesEveryOffence() {
        year.withoutSelfCriticism.add(Subject.member("CB1-01"));

        Refusal refusal = refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideMembers("S", List.of(good("CB1-02"),
                Verdict.rated("CB1-01", QualityClass.GOOD, "/ratings/1"),
                Verdict.rated("G001-01", QualityClass.GOOD, "/ratings/2"))));
        assertThat(refusal.reasons()).extracting(Refusal.Reason::pointer)
                .containsExactlyInAnyOrder("/ratings/1", "/ratings/2");
        assertThat(year.members("S").evaluations()).isEmpty();
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        year.membersOfS();

        assertThat(year.decideMembers("S", DecisionsFixture.verdictsForS()).told()).isEmpty();
        refused("ALREADY_DECIDED", () -> year.decideMembers("S", List.of(rated("CB1-13", QualityClass.SATISFACTORY))));
    }

    @Test
    void aRevisionKeepsWhatWasDecidedAndWhy() {
        year.membersOfS();

        Evaluation revised = year.reviseMember("S", "CB1-13", QualityClass.SATISFACTORY, null)
                .list()
                .of("CB1-13")
                .orElseThrow();

        assertThat(revised.state()).isEqualTo(State.REVISED);
        assertThat(revised.history()).singleElement().satisfies(before -> {
            assertThat(before.decidedClass()).isEqualTo(QualityClass.GOOD);
            assertThat(before.decisionNo()).isEqualTo("12-QĐ/ĐU");
            assertThat(before.reason()).isEqualTo("an error was found");
        });
        refused("NOT_DECIDED_YET", () -> new DecisionsFixture().reviseMember("S", "CB1-13", QualityClass.GOOD, null));
    }

    @Test
    void aCancelledDecisionFreesItsPlaceUnderTheCap() {
        year.membersOfS();
        year.cancelMember("S", "CB1-01");

        assertThat(year.members("S").of("CB1-01").orElseThrow().standingClass()).isEmpty();
        // Nine of 49 are left: the cap of 49 is nine.
        refused("QUOTA_EXCEEDED", () -> year.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));
        assertThat(year.decideMembers("S", List.of(rated("CB1-01", QualityClass.OUTSTANDING))).told()).hasSize(1);
    }

    @Test
    void whoIsDecidedByAnotherCommitteeIsLeftAlone() {
        year.decidedElsewhere.add(Subject.member("CB1-01"));

        refused("DECIDED_BY_ANOTHER_COMMITTEE", () -> year.decideMembers("S", List.of(good("CB1-01"))));
    }

    @Test
    void aSubjectRatesItselfThenTheBoardProposesThenTheCommitteeDecides() {
        Verdict own = rated("CB1-01", QualityClass.OUTSTANDING);
        Decisions.Outcome rated = year
                .keep(year.preparing().selfRate(year.members("S"), own, QualityClass.OUTSTANDING));
        Evaluation evaluation = rated.list().of("CB1-01").orElseThrow();
        year.keep(year.preparing().appraise(rated.list(), evaluation, QualityClass.GOOD));
        Evaluation decided = year.decideMembers("S", List.of(good("CB1-01"))).list().of("CB1-01").orElseThrow();

        assertThat(decided.id()).isEqualTo(evaluation.id());
        assertThat(decided.version()).isEqualTo(3);
        assertThat(decided.selfClass()).isEqualTo(QualityClass.OUTSTANDING);
        assertThat(decided.proposedClass()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.decidedClass()).isEqualTo(QualityClass.GOOD);
        refused("ALREADY_DECIDED",
                () -> year.preparing().selfRate(year.members("S"), own, QualityClass.OUTSTANDING));
        refused("NOT_SELF_RATED", () -> year.preparing().appraise(year.members("S"), decided, QualityClass.GOOD));
    }

    @Test
    void aVerdictMustSayOneThingAboutEachSubject() {
        refused("CLASS_OR_REASON_REQUIRED",
                () -> year.decideMembers("S", List.of(new Verdict("CB1-01", null, null, null, "/ratings/0"))));
        refused("CLASS_OR_REASON_REQUIRED", () -> year.decideMembers("S",
                List.of(new Verdict("CB1-01", QualityClass.GOOD, null, "ill", "/ratings/0"))));
        refused("SUBJECT_TWICE", () -> year.decideMembers("S", List.of(good("CB1-01"), good("CB1-01"))));
        refused("POINTS_NOT_USED", () -> year.decideMembers("S", List.of(points("CB1-01", null, "91"))));
    }

    @Test
    void since2025PointsGiveTheClass() {
        year.under(ShippedPolicies.QD366_HD43);

        Evaluation decided = year.decideMembers("S", List.of(points("CB1-01", null, "89.5")))
                .list()
                .of("CB1-01")
                .orElseThrow();
        assertThat(decided.decidedClass()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.points()).isEqualTo(new BigDecimal("89.5"));
        refused("CLASS_DOES_NOT_MATCH_POINTS",
                () -> year.decideMembers("S", List.of(points("CB1-02", QualityClass.OUTSTANDING, "89.5"))));
    }

    @Test
    void since2025TheShareIsTakenInEachCellAndAnExceptionHasItsLimit() {
        year.under(ShippedPolicies.QD366_HD43);
        Ruling justified = new Ruling("1", DecisionsFixture.DECIDED_ON, "exceptional collective");

        refused("QUOTA_EXCEEDED", () -> year.decideMembers("S", DecisionsFixture.cell("CB1", 13, 3)));
        refused("QUOTA_EXCEPTION_TOO_LARGE",
                () -> year.decide("S", Subject.Type.MEMBER, justified, DecisionsFixture.cell("CB1", 13, 4)));
        assertThat(year.decide("S", Subject.Type.MEMBER, justified, DecisionsFixture.cell("CB1", 13, 3)).told())
                .hasSize(16);
    }

    private static Verdict good(String subjectId) {
        return rated(subjectId, QualityClass.GOOD);
    }

    private static Verdict rated(String subjectId, QualityClass decided) {
        return Verdict.rated(subjectId, decided, "/ratings/0");
    }

    private static Verdict points(String subjectId, @Nullable QualityClass decided,
            String points) {
        return new Verdict(subjectId, decided, new BigDecimal(points), null, "/ratings/0");
    }

    private static Refusal refused(String code, Runnable command) {
        Refusal[] caught = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::run).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            caught[0] = refusal;
        });
        return caught[0];
    }
}
