package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The scenario's variations and the other things that happen to a year. */
class VariationTests {
    @Test
    void v1OneOverTheQuotaIsABreachThatGivesNoAdvantage() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.OUTSTANDING, true);
        Row s = scenario.row(2021, "S");
        assertThat(s.quotas().members()).extracting("breached", "exceptionGranted", "headroom", "cap")
                .containsExactly(true, true, -1L, 10L);
        assertThat(s.rank().keys().get(3)).extracting("numerator", "denominator").containsExactly(10L, 50L);
        assertThat(scenario.row(2021, "K").rank().keys().get(3)).extracting("numerator", "denominator")
                .containsExactly(10L, 470L);
        assertThat(s.eligibleNotYetCommended().members()).isEqualTo(1);
    }

    @Test
    void v8ANewMemberReviewsButIsNotRated() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.member("CB4-13", "CB4", "2021-09-01");
        scenario.selfCriticism(SubjectType.MEMBER, "CB4-13", 2021);
        scenario.rate(SubjectType.MEMBER, "CB4-13", "CB4", 2021, null, false);
        Row s = scenario.row(2021, "S");
        assertThat(s.members().selfCriticism()).isEqualTo(Ratio.of(51, 51));
        assertThat(s.members()).extracting("headcount", "required", "rated", "notRated", "probationary", "admitted")
                .containsExactly(51L, 50L, 50L, 1L, 1L, 1L);
        assertThat(s.members().goodOrBetter()).isEqualTo(Ratio.of(50, 50));
        assertThat(s.completeness().members()).isEqualTo(Ratio.of(50, 50));
    }

    private static ScenarioFixture fiveYears(List<Integer> rewarded) {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        for (Integer year : rewarded) {
            scenario.open(year);
            scenario.rateOrganisation("CB1", year, QualityClass.OUTSTANDING);
            scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, year);
        }
        return scenario;
    }

    @Test
    void v10FiveYearsRunningMakeEligibleUntilRewarded() {
        ScenarioFixture scenario = fiveYears(List.of(2017, 2018, 2019, 2020));
        assertThat(scenario.row(2021, "CB1").fiveYears()).isEqualTo(new Row.FiveYears(5, true));
        scenario.award("K", SubjectType.ORGANISATION, "CB1", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(scenario.row(2021, "CB1").fiveYears()).isEqualTo(new Row.FiveYears(5, false));
        assertThat(scenario.row(2021, "CB1").own().highestCommendation().title())
                .isEqualTo(Title.FIVE_YEARS_OUTSTANDING);
    }

    @Test
    void v10AMissingYearBreaksTheStreak() {
        assertThat(fiveYears(List.of(2017, 2018, 2020)).row(2021, "CB1").fiveYears()).isEqualTo(new Row.FiveYears(2,
                false));
    }

    @Test
    void v10AFiveYearAwardIsAtRiskWhenOneOfTheFiveCertificatesIsRevoked() {
        ScenarioFixture scenario = fiveYears(List.of(2017, 2018, 2019, 2020));
        scenario.award("K", SubjectType.ORGANISATION, "CB1", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(scenario.row(2021, "CB1").own().commendationAtRisk()).isZero();
        scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, 2019, false);
        assertThat(scenario.row(2021, "CB1").own().commendationAtRisk()).isEqualTo(1);
        assertThat(scenario.row(2021, "K").subtree().commendationsAtRisk()).isEqualTo(1);
    }

    @Test
    void aCorrectionAndItsUndoingLeaveTheBoardAsItWas() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        String before = scenario.year(2021).board().canonical();
        scenario.rate(SubjectType.MEMBER, "CB1-5", "CB1", 2021, QualityClass.UNSATISFACTORY, false);
        assertThat(scenario.row(2021, "P").members().unsatisfactory()).isEqualTo(1);
        scenario.rate(SubjectType.MEMBER, "CB1-5", "CB1", 2021, QualityClass.GOOD, false);
        assertThat(scenario.year(2021).board().canonical()).isEqualTo(before);
    }

    @Test
    void aDisciplineThatCostsAClassShrinksTheQuotaBase() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.rate(SubjectType.MEMBER, "CB1-5", "CB1", 2021, QualityClass.UNSATISFACTORY, false);
        assertThat(scenario.row(2021, "S").quotas().members()).extracting("baseCount", "cap", "headroom", "breached")
                .containsExactly(49L, 9L, -1L, true);
    }

    @Test
    void aDisciplineThatStandsIsCountedAllTheWayUpAndOneThatWasLiftedIsNot() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.discipline("CB1-5", "2021-06-01", null);
        scenario.discipline("CB1-5", "2021-07-01", null);
        scenario.discipline("CB2-5", "2021-06-01", null);
        scenario.discipline("CB3-5", "2021-06-01", "2021-10-01");
        scenario.discipline("CB4-5", "2020-06-01", null);
        assertThat(List.of("CB1", "CB2", "CB3", "CB4", "S", "P"))
                .extracting(id -> scenario.row(2021, id).members().disciplined())
                .containsExactly(1L, 1L, 0L, 0L, 2L, 2L);
    }

    @Test
    void anExpelledMemberLeavesTheHeadcount() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        Member member = scenario.newest(FactKind.MEMBER, "CB2-9", Member.class);
        ArrayList<Member.StatusFrom> statuses = new java.util.ArrayList<>(member.statuses());
        statuses.add(new Member.StatusFrom(vn.bangvang.standings.fold.fact.MemberStatus.EXPELLED, FactsFixture.day(
                "2021-12-15")));
        scenario.add(new Member("CB2-9", member.admittedOn(), member.officialOn(), member.placements(), statuses,
                List.of()),
                "CB2-9");
        assertThat(scenario.row(2021, "S").members()).extracting("headcount", "required").containsExactly(49L, 49L);
        assertThat(scenario.row(2021, "S").members().selfCriticism()).isEqualTo(Ratio.of(49, 49));
    }

    @Test
    void aDowngradeShowsACommendationAtRiskUntilItIsRevokedAndComesBackWithTheClass() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        String before = scenario.year(2021).board().canonical();
        scenario.rateOrganisation("CB1", 2021, QualityClass.GOOD);
        assertThat(scenario.row(2021, "CB1").own().commendationAtRisk()).isEqualTo(1);
        assertThat(scenario.row(2021, "S").subtree().commendationsAtRisk()).isEqualTo(1);
        scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, 2021, false);
        Row revoked = scenario.row(2021, "CB1");
        assertThat(revoked.own()).extracting("received", "commendationAtRisk", "highestCommendation")
                .containsExactly(0L, 0L, null);
        assertThat(scenario.row(2021, "K").subtree().organisationsCommended()).isEqualTo(17);
        assertThat(scenario.row(2021, "S").issued().organisations()).isZero();
        scenario.rateOrganisation("CB1", 2021, QualityClass.OUTSTANDING);
        assertThat(scenario.row(2021, "S").eligibleNotYetCommended().organisations()).isEqualTo(1);
        scenario.award("S", SubjectType.ORGANISATION, "CB1", Title.OUTSTANDING_YEAR, 2021, true);
        assertThat(scenario.year(2021).board().canonical()).isEqualTo(before);
    }

    @Test
    void aRefresherThatArrivesLaterMovesTheCoverageOfTheCommittee() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        var fold = new StandingsFold();
        scenario.events.forEach(fold::apply);
        FactsFixture.publish(fold);
        scenario.events.clear();
        scenario.enrol("refresher7", "CB1-7", 2021, "GRASSROOTS_COMMITTEE_REFRESHER", false);
        scenario.events.forEach(fold::apply);
        Row s = FactsFixture.publish(fold).provinces().get("P").periods().get(Period.year(2021)).board().row("S");
        assertThat(s.committee().refresher()).isEqualTo(Ratio.of(6, 7));
        assertThat(s.training().year().total()).isEqualTo(10);
    }

    @Test
    void aCellSeesTheRefresherOfItsMemberWhoeverSentHim() {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.add(new Committee("CB1-EXECUTIVE", "CB1", Committee.Body.EXECUTIVE, 3, List.of(),
                List.of(new Committee.Holder("CB1-9", FactsFixture.day("2020-06-01"), null))), "CB1-EXECUTIVE");
        var fold = new StandingsFold();
        scenario.events.forEach(fold::apply);
        FactsFixture.publish(fold);
        scenario.events.clear();
        scenario.enrol("late", "CB1-9", 2021, "GRASSROOTS_COMMITTEE_REFRESHER", true);
        scenario.events.forEach(fold::apply);
        Board board = FactsFixture.publish(fold).provinces().get("P").periods().get(Period.year(2021)).board();
        assertThat(board.row("CB1").committee()).isEqualTo(new Row.CommitteeCoverage(3, 1, Ratio.of(1, 1)));
    }
}
