package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Members who move and organisations that get another superior, before and after the reference date. */
class MovesTests {
    @Test
    void v4ATransferAfterTheYearCountsInTheNextOne() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        String before = scenario.year(2021).board().canonical();
        scenario.itIs("2022-02-10");
        scenario.moveMember("CB2-5", "CB3", "2022-02-10");
        scenario.open(2022);
        assertThat(scenario.year(2021).board().canonical()).isEqualTo(before);
        assertThat(scenario.row(2022, "CB2").members().headcount()).isEqualTo(12);
        assertThat(scenario.row(2022, "CB3").members().headcount()).isEqualTo(13);
    }

    @Test
    void v4ATransferBeforeTheDecisionMovesTheMember() {
        var scenario = new ScenarioFixture();
        scenario.organisationsAndMembers();
        scenario.itIs("2021-11-01");
        scenario.moveMember("CB2-5", "CB3", "2021-11-01");
        scenario.open(2021);
        scenario.itIs("2021-12-01");
        scenario.selfCriticisms(2021);
        scenario.rateMember("CB2-5", 2021, QualityClass.GOOD);
        assertThat(scenario.row(2021, "CB2").members()).extracting("headcount", "required").containsExactly(12L, 12L);
        assertThat(scenario.row(2021, "CB2").members().selfCriticism()).isEqualTo(Ratio.of(12, 12));
        assertThat(scenario.row(2021, "CB3").members()).extracting("headcount", "required", "good")
                .containsExactly(13L, 13L, 1L);
        assertThat(scenario.row(2021, "S").members().headcount()).isEqualTo(50);
    }

    @Test
    void aTemporaryTransferLeavesTheMemberInTheOfficialCell() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        String before = scenario.year(2021).board().canonical();
        Member member = scenario.newest(FactKind.MEMBER, "CB2-5", Member.class);
        scenario.add(new Member("CB2-5", member.admittedOn(), member.officialOn(), List.of(new Member.Placement("CB3",
                FactsFixture.day("2021-06-01"), null, true), member.placements().getFirst()), member.statuses(),
                List.of()),
                "CB2-5");
        assertThat(scenario.year(2021).board().canonical()).isEqualTo(before);
    }

    @Test
    void reParentingInTheYearMovesTheRollUpButNotWhatWasIssued() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.organisation("H", OrganisationKind.DISTRICT_ORGANISATION, "P");
        scenario.reparent("S", "K", "H", "2021-12-01");
        assertThat(scenario.row(2021, "K").members().headcount()).isEqualTo(420);
        assertThat(scenario.row(2021, "H").members().headcount()).isEqualTo(50);
        assertThat(scenario.row(2021, "H").subtree()).isEqualTo(new Row.Subtree(2, 10, 10, 0));
        assertThat(scenario.row(2021, "K").issued().organisations()).isEqualTo(17);
        assertThat(scenario.row(2021, "H").issued().organisations()).isZero();
        assertThat(scenario.row(2021, "P").members().headcount()).isEqualTo(470);
        assertThat(scenario.row(2021, "S").rank().position()).isEqualTo(1);
    }

    @Test
    void reParentingAfterTheReferenceDateLeavesTheYearAlone() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.organisation("H", OrganisationKind.DISTRICT_ORGANISATION, "P");
        scenario.reparent("S", "K", "H", "2022-01-01");
        scenario.open(2022);
        assertThat(scenario.row(2021, "K").members().headcount()).isEqualTo(470);
        assertThat(scenario.row(2022, "K").members().headcount()).isEqualTo(420);
        assertThat(scenario.row(2022, "H").members().headcount()).isEqualTo(50);
    }
}
