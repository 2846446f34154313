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

import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.membership.PartyMember.DisciplineForm;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.PeriodFindings.Offence;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
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
        assertThat(year
                .decideMembers("S",
                        List.of(Verdict.notRated("CB4-01", NotRatedReason.LONG_ABSENCE, null, "/ratings/0")))
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
            assertThat(before.decisionOrNone().decidedClass()).isEqualTo(QualityClass.GOOD);
            assertThat(before.decisionOrNone().decisionNo()).isEqualTo("12-QĐ/ĐU");
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
    void afterAMoveWhatWasDecidedStandsAndItsCommitteeMayStillReviseIt() {
        year.membersOfS().membersOfTheOthers();
        year.tree.with("S2", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        year.tree.moved("CB1", "S2", LocalDate.of(2021, 12, 25));

        refused("DECIDED_BY_ANOTHER_COMMITTEE", () -> year.decideMembers("S2", List.of(good("CB1-01"))));
        assertThat(year.decideOrganisations("S2", List.of(good("CB1"))).told()).hasSize(1);
        assertThat(year.reviseMember("S", "CB1-01", QualityClass.GOOD, null).told()).hasSize(1);
        assertThat(year.undecided()).doesNotContain(Subject.member("CB1-01"));
    }

    @Test
    void onceTheFormerCommitteeHasTakenItsDecisionBackTheNewOneDecides() {
        year.membersOfS();
        year.tree.with("S2", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        year.tree.moved("CB1", "S2", LocalDate.of(2021, 12, 25));
        year.cancelMember("S", "CB1-01");

        refused("NOT_THE_COMPETENT_DECIDER", () -> year.decideMembers("S", List.of(good("CB1-01"))));
        assertThat(year.decideMembers("S2", List.of(good("CB1-01"))).told()).hasSize(1);
    }

    @Test
    void aCorrectionBelowADecidedCellIsAllowedAndFoundWhenTheYearIsLookedThrough() {
        year.membersOfS();
        year.decideOrganisations("S", List.of(rated("CB1", QualityClass.OUTSTANDING)));
        assertThat(year.offences()).isEmpty();

        year.reviseMember("S", "CB1-13", QualityClass.UNSATISFACTORY, null);

        assertThat(year.offences())
                .containsExactly(new Offence(Subject.organisation("CB1"), "MINIMUM_SHARES_NOT_MET"));
    }

    @Test
    void aDisciplineRecordedAfterTheRatingIsFoundForTheMemberAndTheCell() {
        year.membersOfS();
        year.decideOrganisations("S", List.of(good("CB1"), good("CB2")));
        year.register.disciplined("CB1-05", DisciplineForm.WARNING, LocalDate.of(2021, 6, 1));
        year.register.disciplined("CB2-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));

        assertThat(year.offences()).containsExactlyInAnyOrder(
                new Offence(Subject.member("CB1-05"), "DISCIPLINED_IN_THE_YEAR"),
                new Offence(Subject.member("CB2-05"), "DISCIPLINED_IN_THE_YEAR"),
                new Offence(Subject.organisation("CB1"), "MEMBER_DISCIPLINED_IN_THE_YEAR"));
    }

    @Test
    void aSelfCriticismSentBackAfterTheRatingIsFound() {
        year.membersOfS();
        year.withoutSelfCriticism.add(Subject.member("CB1-01"));

        assertThat(year.offences()).containsExactly(new Offence(Subject.member("CB1-01"), "SELF_CRITICISM_MISSING"));
    }

    @ParameterizedTest
    @CsvSource({"REPRIMAND, false", "WARNING, true", "EXPULSION, true"})
    void aCellWithAMemberWarnedOrWorseIsUnsatisfactory(DisciplineForm form, boolean bound) {
        year.register.disciplined("CB1-05", form, LocalDate.of(2021, 6, 1));
        year.decideMembers("S", Stream.concat(
                DecisionsFixture.cell("CB1", 13, 0).stream().filter(one -> !one.subjectId().equals("CB1-05")),
                Stream.of(rated("CB1-05", QualityClass.UNSATISFACTORY))).toList());

        if (bound) {
            refused("MEMBER_DISCIPLINED_IN_THE_YEAR",
                    () -> year.decideOrganisations("S", List.of(rated("CB1", QualityClass.SATISFACTORY))));
            assertThat(year.decideOrganisations("S", List.of(rated("CB1", QualityClass.UNSATISFACTORY))).told())
                    .hasSize(1);
        } else {
            assertThat(year.decideOrganisations("S", List.of(good("CB1"))).told()).hasSize(1);
        }
    }

    @Test
    void whoWasLongOnSickLeaveIsSatisfactoryAtBest() {
        refused("LONG_SICK_LEAVE", () -> year.decideMembers("S", List.of(
                new Verdict("CB1-01", QualityClass.GOOD, null, true, null, null, "/ratings/0"))));
        Decision decided = year.decideMembers("S", List.of(
                new Verdict("CB1-01", QualityClass.SATISFACTORY, null, true, null, null, "/ratings/0")))
                .list()
                .of("CB1-01")
                .orElseThrow()
                .decisionOrNone();
        assertThat(decided.longSickLeave()).isTrue();
    }

    @Test
    void aDisciplinedMemberIsLeftUnratedOnlyWhileTheMatterIsVerified() {
        year.register.disciplined("CB1-05", DisciplineForm.REPRIMAND, LocalDate.of(2021, 6, 1));

        refused("DISCIPLINED_MUST_BE_RATED",
                () -> year.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.LONG_ABSENCE))));
        assertThat(year.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.UNDER_VERIFICATION))).told())
                .hasSize(1);
        refused("NOT_RATED_REASON_DOES_NOT_HOLD",
                () -> year.decideMembers("S", List.of(notRated("CB1-06", NotRatedReason.SUSPENDED))));
        refused("NOT_RATED_REASON_DOES_NOT_HOLD", () -> year.decideMembers("S",
                List.of(notRated("CB1-06", NotRatedReason.ADMITTED_UNDER_SIX_MONTHS))));
    }

    @Test
    void aClassAfterNoClassKeepsWhyThereWasNone() {
        year.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.UNDER_VERIFICATION)));

        Evaluation decided = year.decideMembers("S", List.of(good("CB1-05"))).list().of("CB1-05").orElseThrow();

        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.decisionOrNone().notRatedReason()).isNull();
        assertThat(decided.history()).singleElement().satisfies(former -> {
            assertThat(former.state()).isEqualTo(State.NOT_RATED);
            assertThat(former.decisionOrNone().notRatedReason()).isEqualTo(NotRatedReason.UNDER_VERIFICATION);
        });
    }

    @Test
    void aSubjectRatesItselfThenTheBoardProposesThenTheCommitteeDecides() {
        Verdict own = rated("CB1-01", QualityClass.OUTSTANDING);
        Decisions.Outcome rated = year
                .keep(year.preparing().selfRate(year.members("S"), own, QualityClass.OUTSTANDING));
        Evaluation evaluation = rated.list().of("CB1-01").orElseThrow();
        year.keep(year.preparing().appraise(rated.list(), evaluation, QualityClass.GOOD));
        refused("ALREADY_APPRAISED",
                () -> year.preparing().selfRate(year.members("S"), own, QualityClass.OUTSTANDING));
        Evaluation decided = year.decideMembers("S", List.of(good("CB1-01"))).list().of("CB1-01").orElseThrow();

        assertThat(decided.id()).isEqualTo(evaluation.id());
        assertThat(decided.version()).isEqualTo(3);
        assertThat(decided.selfClass()).isEqualTo(QualityClass.OUTSTANDING);
        assertThat(decided.proposedClass()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.standingClass().orElseThrow()).isEqualTo(QualityClass.GOOD);
        refused("ALREADY_DECIDED",
                () -> year.preparing().selfRate(year.members("S"), own, QualityClass.OUTSTANDING));
        refused("NOT_SELF_RATED", () -> year.preparing().appraise(year.members("S"), decided, QualityClass.GOOD));
    }

    @Test
    void aVerdictMustSayOneThingAboutEachSubject() {
        refused("CLASS_OR_REASON_REQUIRED",
                () -> year.decideMembers("S",
                        List.of(new Verdict("CB1-01", null, null, false, null, null, "/ratings/0"))));
        refused("CLASS_OR_REASON_REQUIRED", () -> year.decideMembers("S",
                List.of(new Verdict("CB1-01", QualityClass.GOOD, null, false, NotRatedReason.OTHER, null,
                        "/ratings/0"))));
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
        assertThat(decided.standingClass().orElseThrow()).isEqualTo(QualityClass.GOOD);
        assertThat(decided.decisionOrNone().points()).isEqualTo(new BigDecimal("89.5"));
        refused("CLASS_DOES_NOT_MATCH_POINTS",
                () -> year.decideMembers("S", List.of(points("CB1-02", QualityClass.OUTSTANDING, "89.5"))));
    }

    @Test
    void aDecisionWithOtherPointsIsAnotherDecision() {
        year.under(ShippedPolicies.QD366_HD43);
        year.decideMembers("S", List.of(points("CB1-01", null, "80")));

        assertThat(year.decideMembers("S", List.of(points("CB1-01", null, "80.0"))).told()).isEmpty();
        refused("ALREADY_DECIDED", () -> year.decideMembers("S", List.of(points("CB1-01", null, "81"))));
    }

    @Test
    void since2025AClassNeedsItsPoints() {
        year.under(ShippedPolicies.QD366_HD43);

        refused("POINTS_REQUIRED", () -> year.decideMembers("S", List.of(good("CB1-01"))));
        assertThat(year.decideMembers("S", List.of(points("CB1-01", QualityClass.GOOD, "80"))).told()).hasSize(1);
    }

    @Test
    void since2025TheShareIsTakenInEachCellAndAnExceptionHasItsLimit() {
        year.under(ShippedPolicies.QD366_HD43);
        Ruling justified = new Ruling("1", DecisionsFixture.DECIDED_ON, "exceptional collective");

        refused("QUOTA_EXCEEDED", () -> year.decideMembers("S", pointsForCell(3)));
        refused("QUOTA_EXCEPTION_TOO_LARGE",
                () -> year.decide("S", Subject.Type.MEMBER, justified, pointsForCell(4)));
        assertThat(year.decide("S", Subject.Type.MEMBER, justified, pointsForCell(3)).told()).hasSize(16);
    }

    @Test
    void anExceptionIsRefusedForGoodWhereThePolicyBlocks() {
        year.under(enforcing(Enforcement.BLOCK));
        Ruling justified = new Ruling("1", DecisionsFixture.DECIDED_ON, "exceptional collective");

        refused("QUOTA_ALLOWS_NO_EXCEPTION", () -> year.decide("S", Subject.Type.MEMBER, justified,
                DecisionsFixture.cell("CB1", 13, 3)));
        assertThat(year.members("S").evaluations()).isEmpty();
    }

    @Test
    void aPolicyThatOnlyWarnsTakesWhatPassesTheCap() {
        year.under(enforcing(Enforcement.WARN));

        Decisions.Outcome outcome = year.decideMembers("S", DecisionsFixture.cell("CB1", 13, 13));

        assertThat(outcome.told()).hasSize(13);
        assertThat(outcome.list().quotas(enforcing(Enforcement.WARN).memberQuota()).get(""))
                .satisfies(check -> assertThat(check.breached()).isTrue());
    }

    @Test
    void aRefusedQuotaPointsAtWhatAskedForMore() {
        year.membersOfS();
        Refusal one = refused("QUOTA_EXCEEDED",
                () -> year.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));
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
        return DecisionsFixture.cell("CB1", 13, outstanding)
                .stream()
                .map(one -> points(one.subjectId(), null, one.decidedClass() == QualityClass.OUTSTANDING ? "95" : "80"))
                .toList();
    }

    private static Verdict notRated(String subjectId, NotRatedReason reason) {
        return Verdict.notRated(subjectId, reason, null, "/ratings/0");
    }

    private static Verdict good(String subjectId) {
        return rated(subjectId, QualityClass.GOOD);
    }

    private static Verdict rated(String subjectId, QualityClass decided) {
        return Verdict.rated(subjectId, decided, "/ratings/0");
    }

    private static Verdict points(String subjectId, @Nullable QualityClass decided,
            String points) {
        return new Verdict(subjectId, decided, new BigDecimal(points), false, null, null, "/ratings/0");
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
