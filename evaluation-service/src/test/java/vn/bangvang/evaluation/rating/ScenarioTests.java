package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.RatingEvent.QuotaExceptionGranted;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaUsage;
import vn.bangvang.evaluation.regulation.policy.ShippedPolicies;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The article's year and its variation V1: an eleventh OUTSTANDING. */
class ScenarioTests {
    private DecisionsFixture year;

    @BeforeEach
    void everybodyHasReviewedTheYear() {
        year = new DecisionsFixture();
    }

    @Test
    void tenOutstandingAndFortyGoodMembersAreDecidedAtOnce() {
        Decisions.Outcome outcome = year.decideMembers("S", DecisionsFixture.verdictsForS());

        assertThat(outcome.told()).hasSize(50);
        QuotaUsage check = outcome.list().quotas(ShippedPolicies.QD132_HD21.memberQuota()).get("");
        assertThat(check).isNotNull();
        assertThat(check.outstanding()).isEqualTo(10);
        assertThat(check.baseCount()).isEqualTo(50);
        assertThat(check.cap()).isEqualTo(10);
        assertThat(check.headroom()).isZero();
    }

    @Test
    void theWholeYearIsDecidedFromTheCellsUp() {
        year.membersOfS().membersOfTheOthers();
        year.decideOrganisations("S", Stream.of("CB1", "CB2", "CB3", "CB4")
                .map(cell -> organisation(cell, cell.equals("CB1")))
                .toList());
        Decisions.Outcome bloc = year.decideOrganisations("K", grassroots(16));

        QuotaUsage check = bloc.list().quotas(ShippedPolicies.QD132_HD21.organisationQuota()).get("GRASSROOTS");
        assertThat(check).isNotNull();
        assertThat(check.outstanding()).isEqualTo(17);
        assertThat(check.baseCount()).isEqualTo(85);
        assertThat(check.cap()).isEqualTo(17);
        assertThat(check.headroom()).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new DecisionsFixture().decideOrganisations("K", grassroots(16)))
                .extracting(Refusal::code)
                .isEqualTo("LOWER_LEVEL_NOT_DECIDED");
    }

    @Test
    void anEighteenthGrassrootsOrganisationPassesTheCapOfTheBloc() {
        year.membersOfS().membersOfTheOthers();
        year.decideOrganisations("S",
                Stream.of("CB1", "CB2", "CB3", "CB4").map(cell -> organisation(cell, false)).toList());

        refused("QUOTA_EXCEEDED", () -> year.decideOrganisations("K", grassroots(17)));
        assertThat(year.organisations("K").evaluations()).isEmpty();
    }

    @Test
    void aSecondOutstandingCellOfFourIsOneTooMany() {
        year.membersOfS();

        Refusal refusal = refused("QUOTA_EXCEEDED",
                () -> year.decideOrganisations("S", List.of(organisation("CB1", true),
                        organisation("CB2", true), organisation("CB3", false), organisation("CB4", false))));
        assertThat(refusal.reasons().getFirst().values()).containsEntry("cap", 1).containsEntry("base", 4);
    }

    @Test
    void anEleventhMemberIsRefusedWithTheFiguresAndNothingIsDecided() {
        year.membersOfS();
        DecisionList before = year.members("S");

        Refusal refusal = refused("QUOTA_EXCEEDED",
                () -> year.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reasons().getFirst().values()).containsEntry("cap", 10)
                .containsEntry("outstanding", 11)
                .containsEntry("base", 50);
        assertThat(year.members("S")).isEqualTo(before);
    }

    @Test
    void anEleventhMemberIsAcceptedWithAJustificationAndTheExceptionIsTold() {
        year.membersOfS();

        Decisions.Outcome outcome = year.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, "saved a pupil");

        assertThat(outcome.told()).hasSize(2);
        assertThat(outcome.told().getLast().event()).isInstanceOf(QuotaExceptionGranted.class);
        assertThat(outcome.told()).extracting(told -> told.after().version()).containsExactly(2L, 3L);
        assertThat(outcome.list().of("CB2-13").orElseThrow().decisionOrNone().justification())
                .isEqualTo("saved a pupil");
        QuotaUsage check = outcome.list().quotas(ShippedPolicies.QD132_HD21.memberQuota()).get("");
        assertThat(check).isNotNull();
        assertThat(check.breached()).isTrue();
        assertThat(check.outstanding()).isEqualTo(11);
    }

    @Test
    void onceAnExceptionStandsADecisionThatAddsNobodyNeedsNone() {
        year.membersOfS();
        year.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, "saved a pupil");

        year.reviseMember("S", "CB3-12", QualityClass.SATISFACTORY, null);
        refused("QUOTA_EXCEEDED", () -> year.reviseMember("S", "CB4-12", QualityClass.OUTSTANDING, null));
    }

    private static Verdict organisation(String id, boolean outstanding) {
        return Verdict.rated(id, outstanding ? QualityClass.OUTSTANDING : QualityClass.GOOD, "/ratings");
    }

    /** S and the first so many of the grassroots cells OUTSTANDING, the others GOOD. */
    private static List<Verdict> grassroots(int outstandingCells) {
        List<Verdict> verdicts = new ArrayList<>(List.of(organisation("S", true)));
        IntStream.rangeClosed(1, 84)
                .mapToObj(number -> organisation("G%03d".formatted(number), number <= outstandingCells))
                .forEach(verdicts::add);
        return verdicts;
    }

    private static Refusal refused(String code, Runnable command) {
        List<Refusal> caught = new ArrayList<>();
        assertThatExceptionOfType(Refusal.class).isThrownBy(command::run).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            caught.add(refusal);
        });
        return caught.getFirst();
    }

    @Test
    void theYearMissesOnlyTheBlocWhenEverybodyElseIsDecided() {
        year.membersOfS().membersOfTheOthers();
        year.decideOrganisations("S",
                Stream.of("CB1", "CB2", "CB3", "CB4").map(cell -> organisation(cell, false)).toList());
        year.decideOrganisations("K", grassroots(16));

        RatingContext file = year.file();
        assertThat(file.required().everywhereUnder("P"))
                .filteredOn(subject -> file.settled().of(subject).isEmpty())
                .containsExactly(Subject.organisation("K"));
    }
}
