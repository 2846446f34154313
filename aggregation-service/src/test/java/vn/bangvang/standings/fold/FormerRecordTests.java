package vn.bangvang.standings.fold;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Note;
import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.standings.fold.fact.SubjectType.MEMBER;

/** Five years running over two records of one person, by the rule that the award is given by. */
class FormerRecordTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private List<Listed> list(String organisation, SubjectList list) {
        return SubjectListFixture.list(scenario.year(2021).board(), organisation, list, MEMBER);
    }

    private List<String> ids(String organisation, SubjectList list) {
        return SubjectListFixture.ids(scenario.year(2021).board(), organisation, list, MEMBER);
    }

    @Test
    void yearsOfAFormerRecordCountForTheMembershipThatGoesOn() {
        outstandingUntil2020("CB1-1");
        scenario.left("CB1-1", MemberStatus.TRANSFERRED_OUT, "2021-02-01");
        scenario.goesOn("back", "CB1-1", "CB1", "2021-06-01");
        scenario.selfCriticism(MEMBER, "back", 2021);
        scenario.rateMember("back", 2021, QualityClass.OUTSTANDING);
        assertThat(list("K", SubjectList.FIVE_YEAR_CANDIDATES))
                .containsExactly(new Listed("back", "CB1", new Note(List.of(), null, 5)));

        scenario.award("K", MEMBER, "back", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(ids("K", SubjectList.FIVE_YEAR_CANDIDATES)).isEmpty();
        assertThat(ids("K", SubjectList.AT_RISK)).isEmpty();

        scenario.rateMember("CB1-1", 2018, QualityClass.GOOD);
        assertThat(ids("K", SubjectList.AT_RISK)).containsExactly("back");
    }

    @Test
    void whatIsRecordedOfTheFormerRecordAfterwardsReachesTheOneThatGoesOn() {
        scenario.goesOn("back", "CB1-1", "CB1", "2021-06-01");
        scenario.selfCriticism(MEMBER, "back", 2021);
        scenario.rateMember("back", 2021, QualityClass.OUTSTANDING);
        var fold = new StandingsFold();
        scenario.events.forEach(fold::apply);
        FactsFixture.publish(fold);
        int told = scenario.events.size();
        outstandingUntil2020("CB1-1");
        scenario.left("CB1-1", MemberStatus.TRANSFERRED_OUT, "2021-02-01");
        scenario.events.subList(told, scenario.events.size()).forEach(fold::apply);
        Board running = FactsFixture.publish(fold).provinces().get("P").periods().get(Period.year(2021)).board();
        assertThat(SubjectListFixture.ids(running, "K", SubjectList.FIVE_YEAR_CANDIDATES, MEMBER))
                .containsExactly("back");
    }

    @Test
    void aFiveYearAwardOfAFormerRecordCoversTheYearsOfTheOneThatGoesOn() {
        outstandingUntil2020("CB1-1");
        scenario.open(2016);
        scenario.rateMember("CB1-1", 2016, QualityClass.OUTSTANDING);
        scenario.award("K", MEMBER, "CB1-1", Title.FIVE_YEARS_OUTSTANDING, 2020);
        scenario.left("CB1-1", MemberStatus.TRANSFERRED_OUT, "2021-02-01");
        scenario.goesOn("back", "CB1-1", "CB1", "2021-06-01");
        scenario.selfCriticism(MEMBER, "back", 2021);
        scenario.rateMember("back", 2021, QualityClass.OUTSTANDING);
        assertThat(ids("K", SubjectList.FIVE_YEAR_CANDIDATES)).isEmpty();
    }

    /** The register of another province has the years before the transfer: nobody here can say that they lack. */
    @Test
    void yearsKeptInAnotherProvincePutNoAwardAtRisk() {
        scenario.goesOn("come", "there", "CB1", "2021-01-05");
        scenario.selfCriticism(MEMBER, "come", 2021);
        scenario.rateMember("come", 2021, QualityClass.OUTSTANDING);
        scenario.award("K", MEMBER, "come", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(ids("K", SubjectList.AT_RISK)).isEmpty();

        scenario.rateMember("come", 2021, QualityClass.GOOD);
        assertThat(ids("K", SubjectList.AT_RISK)).containsExactly("come");
    }

    /** A membership that ended is no part of the one that was begun anew. */
    @Test
    void yearsBeforeARemovalDoNotCountForWhoIsAdmittedAnew() {
        outstandingUntil2020("CB1-1");
        scenario.left("CB1-1", MemberStatus.STRUCK_OFF, "2021-01-02");
        scenario.goesOn("anew", "CB1-1", "CB1", "2021-03-01");
        scenario.selfCriticism(MEMBER, "anew", 2021);
        scenario.rateMember("anew", 2021, QualityClass.OUTSTANDING);
        assertThat(ids("K", SubjectList.FIVE_YEAR_CANDIDATES)).isEmpty();
        scenario.award("K", MEMBER, "anew", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(ids("K", SubjectList.AT_RISK)).containsExactly("anew");
    }

    private void outstandingUntil2020(String member) {
        for (int year = 2017; year <= 2020; year++) {
            scenario.open(year);
            scenario.rateMember(member, year, QualityClass.OUTSTANDING);
        }
    }
}
