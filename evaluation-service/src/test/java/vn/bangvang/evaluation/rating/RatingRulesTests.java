package vn.bangvang.evaluation.rating;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.register.membership.MemberStatus;
import vn.bangvang.evaluation.register.organisation.OrganisationKind;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.rating.RatingFixture.good;
import static vn.bangvang.evaluation.rating.RatingFixture.notRated;
import static vn.bangvang.evaluation.rating.RatingFixture.rated;
import static vn.bangvang.evaluation.rating.RatingFixture.refused;

class RatingRulesTests {
    private final RatingFixture province = new RatingFixture();

    @ParameterizedTest
    @CsvSource({"S, CB1-01", "G001, G001-01"})
    void theGrassrootsCommitteeDecidesAboutMembers(String decider, String member) {
        province.decideMembers(decider, List.of(good(member)));
        refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideMembers("K", List.of(good(member))));
        refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideMembers("G002", List.of(good(member))));
    }

    @Test
    void theCommitteeAboveDecidesAboutOrganisationsAndNobodyHereAboutTheProvince() {
        province.membersOfS().membersOfTheOthers();

        refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideOrganisations("K", List.of(good("CB1"))));
        refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideOrganisations("P", List.of(good("G001"))));
        refused("NOT_THERE_ON_THE_REFERENCE_DATE", () -> province.decideOrganisations("P", List.of(good("P"))));
        assertThat(province.decideOrganisations("K", List.of(good("G001"))).events()).hasSize(1);
    }

    @Test
    void whoLeftBeforeTheReferenceDateIsNotDecidedAbout() {
        province.register.withStatus("CB1-01", MemberStatus.TRANSFERRED_OUT, LocalDate.of(2021, 11, 1));

        refused("NOT_THERE_ON_THE_REFERENCE_DATE", () -> province.decideMembers("S", List.of(good("CB1-01"))));
    }

    @Test
    void aBatchIsAllOrNothingAndNamesEveryOffence() {
        province.withoutSelfCriticism.add(Subject.member("CB1-01"));

        Refusal refusal = refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideMembers("S", List.of(good("CB1-02"),
                rated("CB1-01", QualityClass.GOOD, "/ratings/1"),
                rated("G001-01", QualityClass.GOOD, "/ratings/2"))));
        assertThat(refusal.reasons()).extracting(Refusal.Reason::pointer)
                .containsExactlyInAnyOrder("/ratings/1", "/ratings/2");
        assertThat(province.members("S").evaluations()).isEmpty();
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        province.membersOfS();

        assertThat(province.decideMembers("S", RatingFixture.verdictsForS()).events()).isEmpty();
        refused("ALREADY_DECIDED",
                () -> province.decideMembers("S", List.of(rated("CB1-13", QualityClass.SATISFACTORY))));
    }

    @Test
    void aRevisionKeepsWhatWasDecidedAndWhy() {
        province.membersOfS();

        Evaluation revised = province.reviseMember("S", "CB1-13", QualityClass.SATISFACTORY, null)
                .state()
                .of("CB1-13");

        assertThat(revised.state()).isEqualTo(State.REVISED);
        assertThat(revised.history()).singleElement().satisfies(before -> {
            assertThat(before.decisionOrNone().decidedClass()).isEqualTo(QualityClass.GOOD);
            assertThat(before.decisionOrNone().decisionNo()).isEqualTo("12-QĐ/ĐU");
            assertThat(before.reason()).isEqualTo("an error was found");
        });
        refused("NOT_DECIDED_YET", () -> new RatingFixture().reviseMember("S", "CB1-13", QualityClass.GOOD, null));
    }

    @Test
    void afterAMoveWhatWasDecidedStandsAndItsCommitteeMayStillReviseIt() {
        province.membersOfS().membersOfTheOthers();
        province.tree.with("S2", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        province.tree.moved("CB1", "S2", LocalDate.of(2021, 12, 25));

        refused("DECIDED_BY_ANOTHER_COMMITTEE", () -> province.decideMembers("S2", List.of(good("CB1-01"))));
        assertThat(province.decideOrganisations("S2", List.of(good("CB1"))).events()).hasSize(1);
        assertThat(province.reviseMember("S", "CB1-01", QualityClass.GOOD, null).events()).hasSize(1);
        assertThat(province.undecided()).doesNotContain(Subject.member("CB1-01"));
    }

    @Test
    void onceTheFormerCommitteeHasTakenItsDecisionBackTheNewOneDecides() {
        province.membersOfS();
        province.tree.with("S2", OrganisationKind.GRASSROOTS_ORGANISATION, "K");
        province.tree.moved("CB1", "S2", LocalDate.of(2021, 12, 25));
        province.cancelMember("S", "CB1-01");

        refused("NOT_THE_COMPETENT_DECIDER", () -> province.decideMembers("S", List.of(good("CB1-01"))));
        assertThat(province.decideMembers("S2", List.of(good("CB1-01"))).events()).hasSize(1);
    }

    @Test
    void aClassAfterNoClassKeepsWhyThereWasNone() {
        province.decideMembers("S", List.of(notRated("CB1-05", NotRatedReason.UNDER_VERIFICATION)));

        Evaluation decided = province.decideMembers("S", List.of(good("CB1-05"))).state().of("CB1-05");

        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.decisionOrNone().notRatedReason()).isNull();
        assertThat(decided.history()).singleElement().satisfies(former -> {
            assertThat(former.state()).isEqualTo(State.NOT_RATED);
            assertThat(former.decisionOrNone().notRatedReason()).isEqualTo(NotRatedReason.UNDER_VERIFICATION);
        });
    }
}
