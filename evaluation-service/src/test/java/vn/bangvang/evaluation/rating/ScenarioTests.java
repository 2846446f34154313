package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.RatingEvent.QuotaExceptionGranted;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

/** The article's year and its variation V1: an eleventh OUTSTANDING. */
class ScenarioTests {
    private final RatingFixture province = new RatingFixture();

    @Test
    void tenOutstandingAndFortyGoodMembersAreDecidedAtOnce() {
        Decided<DecisionList, RatingEvent> outcome = province.decideMembers("S", RatingFixture.verdictsForS());

        assertThat(outcome.events()).hasSize(50);
        QuotaPolicy.Usage group = outcome.state().quotas().get("ALL");
        assertThat(group).isNotNull();
        assertThat(group.outstanding()).isEqualTo(10);
        assertThat(group.baseCount()).isEqualTo(50);
        assertThat(group.cap()).isEqualTo(10);
        assertThat(group.headroom()).isZero();
    }

    @Test
    void theWholeYearIsDecidedFromTheCellsUp() {
        province.membersOfS().membersOfTheOthers();
        province.decideOrganisations("S", Stream.of("CB1", "CB2", "CB3", "CB4")
                .map(cell -> organisation(cell, cell.equals("CB1")))
                .toList());
        Decided<DecisionList, RatingEvent> bloc = province.decideOrganisations("K", grassroots(16));

        QuotaPolicy.Usage group = bloc.state().quotas().get("GRASSROOTS");
        assertThat(group).isNotNull();
        assertThat(group.outstanding()).isEqualTo(17);
        assertThat(group.baseCount()).isEqualTo(85);
        assertThat(group.cap()).isEqualTo(17);
        assertThat(group.headroom()).isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new RatingFixture().decideOrganisations("K", grassroots(16)))
                .extracting(Refusal::code)
                .isEqualTo("LOWER_LEVEL_NOT_DECIDED");
    }

    @Test
    void anEighteenthGrassrootsOrganisationPassesTheCapOfTheBloc() {
        province.membersOfS().membersOfTheOthers();
        province.decideOrganisations("S",
                Stream.of("CB1", "CB2", "CB3", "CB4").map(cell -> organisation(cell, false)).toList());

        refused("QUOTA_EXCEEDED", () -> province.decideOrganisations("K", grassroots(17)));
        assertThat(province.organisations("K").evaluations()).isEmpty();
    }

    @Test
    void aSecondOutstandingCellOfFourIsOneTooMany() {
        province.membersOfS();

        Refusal refusal = refused("QUOTA_EXCEEDED",
                () -> province.decideOrganisations("S", List.of(organisation("CB1", true),
                        organisation("CB2", true), organisation("CB3", false), organisation("CB4", false))));
        assertThat(refusal.reasons().getFirst().values()).containsEntry("cap", 1).containsEntry("base", 4);
    }

    @Test
    void anEleventhMemberIsRefusedWithTheFiguresAndNothingIsDecided() {
        province.membersOfS();
        DecisionList before = province.members("S");

        Refusal refusal = refused("QUOTA_EXCEEDED",
                () -> province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, null));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reasons().getFirst().values()).containsEntry("cap", 10)
                .containsEntry("outstanding", 11)
                .containsEntry("base", 50);
        assertThat(province.members("S")).isEqualTo(before);
    }

    @Test
    void anEleventhMemberIsAcceptedWithAJustificationAndTheExceptionIsTold() {
        province.membersOfS();

        Decided<DecisionList, RatingEvent> outcome = province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING,
                "saved a pupil");

        assertThat(outcome.events()).hasSize(2);
        assertThat(outcome.events().getLast().change()).isInstanceOf(QuotaExceptionGranted.class);
        assertThat(outcome.events()).extracting(event -> event.after().version()).containsExactly(2L, 3L);
        assertThat(outcome.state().of("CB2-13").decisionOrNone().justification())
                .isEqualTo("saved a pupil");
        QuotaPolicy.Usage group = outcome.state().quotas().get("ALL");
        assertThat(group).isNotNull();
        assertThat(group.breached()).isTrue();
        assertThat(group.outstanding()).isEqualTo(11);
    }

    @Test
    void onceAnExceptionStandsADecisionThatAddsNobodyNeedsNone() {
        province.membersOfS();
        province.reviseMember("S", "CB2-13", QualityClass.OUTSTANDING, "saved a pupil");

        province.reviseMember("S", "CB3-12", QualityClass.SATISFACTORY, null);
        refused("QUOTA_EXCEEDED", () -> province.reviseMember("S", "CB4-12", QualityClass.OUTSTANDING, null));
    }

    private static Verdict organisation(String id, boolean outstanding) {
        return rated(id, outstanding ? QualityClass.OUTSTANDING : QualityClass.GOOD, "/ratings");
    }

    /** S and the first so many of the grassroots cells OUTSTANDING, the others GOOD. */
    private static List<Verdict> grassroots(int outstandingCells) {
        List<Verdict> verdicts = new ArrayList<>(List.of(organisation("S", true)));
        IntStream.rangeClosed(1, 84)
                .mapToObj(number -> organisation("G%03d".formatted(number), number <= outstandingCells))
                .forEach(verdicts::add);
        return verdicts;
    }

    @Test
    void theYearMissesOnlyTheBlocWhenEverybodyElseIsDecided() {
        province.membersOfS().membersOfTheOthers();
        province.decideOrganisations("S",
                Stream.of("CB1", "CB2", "CB3", "CB4").map(cell -> organisation(cell, false)).toList());
        province.decideOrganisations("K", grassroots(16));

        RatingContext context = province.context();
        assertThat(context.required().everywhereUnder("P"))
                .filteredOn(subject -> context.settled().of(subject).isEmpty())
                .containsExactly(Subject.organisation("K"));
    }
}
