package vn.bangvang.standings.fold;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** What still reaches a year that was closed, and what does not. */
class ClosedYearTests {
    @Test
    void v6ALateEventWaitsInQuarantineForAReopening() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        PeriodStandings first = scenario.year(2021);
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        PeriodStandings late = scenario.year(2021);
        assertThat(late.board().canonical()).isEqualTo(first.board().canonical());
        assertThat(late.lateEvents()).isEqualTo(1);
        assertThat(scenario.fold().quarantined().items()).singleElement()
                .extracting("reason", "aggregateId")
                .containsExactly("PERIOD_CLOSED", "r-CB2-32021");
        scenario.itIs("2022-03-01");
        scenario.reopen(2021);
        assertThat(scenario.year(2021).status()).isEqualTo("PROVISIONAL");
        assertThat(scenario.year(2021).lateEvents()).isZero();
        scenario.close(2021);
        PeriodStandings second = scenario.year(2021);
        assertThat(second.state().closeVersion()).isEqualTo(2);
        assertThat(second.board().row("S").members().satisfactory()).isEqualTo(1);
        assertThat(second.closed(1).computed()).isEqualTo(first.closed(1).computed());
        assertThat(second.closed(1).board().row("S").members().satisfactory()).isZero();
        assertThat(second.closed(2).computed()).isNotEqualTo(first.closed(1).computed());
    }

    @Test
    void aClosedYearKeepsTheTreeOfItsClosing() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        String before = scenario.year(2021).board().canonical();
        scenario.organisation("H", OrganisationKind.DISTRICT_ORGANISATION, "P");
        scenario.reparent("S", "K", "H", "2021-12-01");
        assertThat(scenario.year(2021).board().canonical()).isEqualTo(before);
        scenario.reopen(2021);
        assertThat(scenario.row(2021, "K").members().headcount()).isEqualTo(420);
        assertThat(scenario.year(2021).closed(1).board().canonical()).isEqualTo(before);
    }

    @Test
    void anAwardAfterTheClosingIsShownButTheFrozenBoardStays() {
        var scenario = new ScenarioFixture();
        scenario.organisationsAndMembers();
        scenario.open(2021);
        scenario.itIs("2021-12-20");
        scenario.rateOrganisation("CB1", 2021, QualityClass.OUTSTANDING);
        scenario.close(2021);
        scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, 2021);
        PeriodStandings year = scenario.year(2021);
        assertThat(year.board().row("CB1").own().received()).isEqualTo(1);
        assertThat(year.closed(1).board().row("CB1").own().received()).isZero();
        assertThat(year.lateEvents()).isZero();
    }

    @Test
    void whatWasDecidedUnderTheOpenYearBelongsToItHoweverLateItIsRecorded() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.itIs("2022-02-03");
        scenario.add(HistoryFixture.rating(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false),
                "r-CB2-32021", Period.year(2021), 1);
        PeriodStandings year = scenario.year(2021);
        assertThat(year.board().row("S").members().satisfactory()).isEqualTo(1);
        assertThat(year.closed(1).board().row("S").members().satisfactory()).isEqualTo(1);
        assertThat(year.lateEvents()).isZero();
    }

    @Test
    void whatWasDecidedUnderTheClosedYearIsLateEvenWithAnEarlyClock() {
        ScenarioFixture scenario = ScenarioFixture.closed2021();
        scenario.itIs("2022-01-30");
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        PeriodStandings year = scenario.year(2021);
        assertThat(year.board().row("S").members().satisfactory()).isZero();
        assertThat(year.closed(1).board().row("S").members().satisfactory()).isZero();
        assertThat(year.lateEvents()).isEqualTo(1);
    }
}
