package vn.bangvang.standings.fold;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** What the article says in words beside its numbers: who studied, what was given, whose the figures are. */
class ArticleFiguresTests {
    private static final String REFRESHER = "GRASSROOTS_COMMITTEE_REFRESHER";

    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private Row row(String id) {
        return scenario.row(2021, id);
    }

    @Test
    void civilServantsAndMembersWhoStudiedCanBeToldApart() {
        Map<String, Row.Trainees> kinds = row("S").training().fiveYears().byKind();
        assertThat(kinds.get("CIVIL_SERVANT").total()).isEqualTo(107);
        assertThat(kinds.get("CIVIL_SERVANT").byProgramme()).containsEntry("PROFESSIONAL_UPDATE", 68L)
                .containsEntry("MASTER", 12L)
                .hasSize(6);
        Row.Trainees members = kinds.get("PARTY_MEMBER");
        assertThat(members.total() - members.byProgramme().get(REFRESHER) + kinds.get("CADRE").total()).isEqualTo(19);
        assertThat(kinds.values().stream().mapToLong(Row.Trainees::total).sum()).isEqualTo(133);
    }

    @Test
    void inTheYearFourCadresAndSevenCommitteeMembersStudied() {
        Map<String, Row.Trainees> kinds = row("K").training().year().byKind();
        assertThat(kinds).containsOnlyKeys("CADRE", "PARTY_MEMBER");
        assertThat(kinds.get("CADRE").byProgramme()).containsExactly(Map.entry("POLITICAL_THEORY_INTERMEDIATE", 4L));
        assertThat(kinds.get("PARTY_MEMBER").byProgramme()).containsExactly(Map.entry(REFRESHER, 7L));
    }

    @Test
    void commendationsAreCountedByTypeAndTitleForWhoGaveAndForWhoReceivedThem() {
        Row.Commendations k = row("K").commendations();
        assertThat(k.givenToOrganisations())
                .containsExactly(Map.entry("GIAY_KHEN EXEMPLARY_OUTSTANDING_YEAR", 17L));
        assertThat(k.givenToMembers()).isEmpty();
        assertThat(k.receivedByOrganisations()).containsExactly(
                Map.entry("GIAY_KHEN EXEMPLARY_OUTSTANDING_YEAR", 17L), Map.entry("GIAY_KHEN OUTSTANDING_YEAR", 1L));
        assertThat(k.receivedByMembers()).containsExactly(Map.entry("GIAY_KHEN OUTSTANDING_YEAR", 10L));
        Row.Commendations s = row("S").commendations();
        assertThat(s.givenToMembers()).containsExactly(Map.entry("GIAY_KHEN OUTSTANDING_YEAR", 10L));
        assertThat(s.givenToOrganisations()).containsExactly(Map.entry("GIAY_KHEN OUTSTANDING_YEAR", 1L));
    }

    @Test
    void whatWasRevokedIsGivenAndReceivedNoMore() {
        scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, 2021, false);
        assertThat(row("S").commendations().givenToOrganisations()).isEmpty();
        assertThat(row("CB1").commendations().receivedByOrganisations()).isEmpty();
    }

    @Test
    void moneyThatWasAdvisedIsNotMoneyThatWasSpent() {
        assertThat(row("S").investment()).extracting(Row.InvestmentShare::nature).isEqualTo(List.of("ADVISED"));
    }
}
