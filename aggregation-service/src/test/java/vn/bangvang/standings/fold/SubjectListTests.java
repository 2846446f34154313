package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Note;
import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.MemberStatus;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.standings.fold.fact.SubjectType.MEMBER;
import static vn.bangvang.standings.fold.fact.SubjectType.ORGANISATION;

/** Who stands behind a figure: the same subjects that it counts, over the organisation's subtree. */
class SubjectListTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private Board board() {
        Board board = scenario.year(2021).board();
        SubjectListFixture.mustEqualTheFigures(board, "2021");
        return board;
    }

    private List<String> ids(String organisation, SubjectList list, SubjectType type) {
        return SubjectListFixture.ids(board(), organisation, list, type);
    }

    private List<Listed> list(String organisation, SubjectList list, SubjectType type) {
        return SubjectListFixture.list(board(), organisation, list, type);
    }

    private void cancelRating(SubjectType type, String id) {
        scenario.add(new Rating("r-" + id + "2021", type, id, id, Period.year(2021), Rating.Outcome.UNDECIDED, null,
                false), "r-" + id + "2021");
    }

    private void returnReport(SubjectType type, String id) {
        scenario.add(new SelfCriticism("sc-" + id + "2021", type, id, Period.year(2021), false), "sc-" + id + "2021");
    }

    @Test
    void inTheArticlesYearOnlyTheBlocIsLeft() {
        assertThat(ids("P", SubjectList.UNDECIDED, ORGANISATION)).containsExactly("K");
        assertThat(ids("S", SubjectList.UNDECIDED, ORGANISATION)).isEmpty();
        for (SubjectList list : SubjectList.values()) {
            assertThat(ids("S", list, MEMBER)).as(list.name()).isEmpty();
        }
    }

    @Test
    void whoMustBeRatedAndIsNotIsUndecidedAndADebtSaysSo() {
        cancelRating(MEMBER, "CB2-5");
        cancelRating(ORGANISATION, "CB3");
        assertThat(list("S", SubjectList.UNDECIDED, MEMBER)).containsExactly(new Listed("CB2-5", "CB2", Note.NONE));
        assertThat(ids("K", SubjectList.UNDECIDED, ORGANISATION)).containsExactly("CB3", "K");
        assertThat(ids("CB1", SubjectList.UNDECIDED, MEMBER)).isEmpty();
        scenario.itIs("2022-02-01");
        scenario.close(2021, "CB2-5");
        assertThat(list("S", SubjectList.UNDECIDED, MEMBER)).containsExactly(new Listed("CB2-5", "CB2", Note.DEBT));
    }

    @Test
    void whoseReportWasReturnedHasNotReportedAndIsAtRisk() {
        returnReport(MEMBER, "CB2-5");
        returnReport(ORGANISATION, "CB4");
        assertThat(ids("S", SubjectList.NOT_REPORTED, MEMBER)).containsExactly("CB2-5");
        assertThat(ids("S", SubjectList.NOT_REPORTED, ORGANISATION)).containsExactly("CB4");
        assertThat(list("S", SubjectList.AT_RISK, MEMBER))
                .containsExactly(new Listed("CB2-5", "CB2", Note.because(List.of("SELF_CRITICISM_MISSING"))));
        assertThat(ids("S", SubjectList.AT_RISK, ORGANISATION)).containsExactly("CB4");
    }

    @Test
    void whoIsDisciplinedAndRatedBetterIsAtRiskAndNobodyElse() {
        scenario.discipline("CB1-1", "2021-11-01", null);
        scenario.discipline("CB1-2", "2020-11-01", null);
        scenario.discipline("CB1-3", "2021-11-01", "2021-12-01");
        scenario.discipline("CB1-8", "2021-11-01", null);
        scenario.rateMember("CB1-8", 2021, QualityClass.UNSATISFACTORY);
        assertThat(list("S", SubjectList.AT_RISK, MEMBER))
                .containsExactly(new Listed("CB1-1", "CB1", Note.because(List.of("DISCIPLINED_IN_THE_PERIOD"))));
    }

    /** What was lifted as wrong never was (117-QĐ/TW 2023); on 31 December it stood all the same. */
    @Test
    void whoseDisciplineIsLiftedLaterIsAtNoRisk() {
        scenario.discipline("CB1-1", "2021-11-01", "2022-04-01");
        assertThat(ids("S", SubjectList.AT_RISK, MEMBER)).isEmpty();
        assertThat(scenario.row(2021, "S").members().disciplined()).isEqualTo(1);
    }

    @Test
    void anAwardThatTheClassNoLongerSupportsPutsItsHolderAtRisk() {
        scenario.rateOrganisation("CB1", 2021, QualityClass.GOOD);
        assertThat(list("K", SubjectList.AT_RISK, ORGANISATION))
                .containsExactly(new Listed("CB1", "CB1", Note.because(List.of("COMMENDATION_NOT_SUPPORTED"))));
    }

    @Test
    void whoIsOutstandingAndHasNoYearlyAwardIsNamed() {
        scenario.award("S", MEMBER, "CB2-1", Title.OUTSTANDING_YEAR, 2021, false);
        scenario.award("K", ORGANISATION, "S", Title.EXEMPLARY_OUTSTANDING_YEAR, 2021, false);
        assertThat(ids("P", SubjectList.OUTSTANDING_WITHOUT_AWARD, MEMBER)).containsExactly("CB2-1");
        assertThat(ids("P", SubjectList.OUTSTANDING_WITHOUT_AWARD, ORGANISATION)).containsExactly("S");
    }

    @Test
    void fiveOutstandingYearsMakeACandidateOfAMemberAndOfAnOrganisationACellNeedsItsCertificatesToo() {
        for (int year = 2017; year <= 2020; year++) {
            scenario.open(year);
            scenario.rateMember("CB1-1", year, QualityClass.OUTSTANDING);
            scenario.rateOrganisation("S", year, QualityClass.OUTSTANDING);
            scenario.rateOrganisation("CB1", year, QualityClass.OUTSTANDING);
            if (year > 2017) {
                scenario.rateMember("CB1-2", year, QualityClass.OUTSTANDING);
            }
        }
        assertThat(list("K", SubjectList.FIVE_YEAR_CANDIDATES, MEMBER))
                .containsExactly(new Listed("CB1-1", "CB1", new Note(List.of(), null, 5)));
        assertThat(ids("K", SubjectList.FIVE_YEAR_CANDIDATES, ORGANISATION)).containsExactly("S");
        scenario.award("K", MEMBER, "CB1-1", Title.FIVE_YEARS_OUTSTANDING, 2021);
        assertThat(ids("K", SubjectList.FIVE_YEAR_CANDIDATES, MEMBER)).isEmpty();
    }

    @Test
    void whoLeftIsNamedWithTheDayAndTheCellThatWasLeft() {
        Member old = scenario.newest(FactKind.MEMBER, "CB4-3", Member.class);
        var statuses = new ArrayList<>(old.statuses());
        statuses.add(new Member.StatusFrom(MemberStatus.RESIGNED, FactsFixture.day("2021-07-01")));
        scenario.add(new Member(old.id(), old.admittedOn(), old.officialOn(), old.placements(), statuses,
                old.disciplines()), old.id());
        assertThat(list("S", SubjectList.LEFT, MEMBER)).containsExactly(
                new Listed("CB4-3", "CB4", new Note(List.of("RESIGNED"), FactsFixture.day("2021-07-01"), null)));
        assertThat(ids("S", SubjectList.UNDECIDED, MEMBER)).isEmpty();
    }

    @Test
    void whatWasMergedIsNamedForEveryoneAboveItAndIsOnNoOtherList() {
        cancelRating(ORGANISATION, "CB4");
        Organisation old = scenario.newest(FactKind.ORGANISATION, "CB4", Organisation.class);
        scenario.add(new Organisation("CB4", "CB4", old.name(), old.currentKind(), "S", old.foundedOn(),
                FactsFixture.day("2021-12-15"), "CB3", old.placements(), old.kinds(), old.names()), "CB4");
        assertThat(ids("P", SubjectList.DISSOLVED, ORGANISATION)).containsExactly("CB4");
        assertThat(ids("P", SubjectList.UNDECIDED, ORGANISATION)).containsExactly("K");
    }

    @Test
    void aClosedBoardKeepsItsListsWhenTheYearIsReopened() {
        cancelRating(MEMBER, "CB2-5");
        scenario.itIs("2022-02-01");
        scenario.close(2021, "CB2-5");
        scenario.reopen(2021);
        scenario.rateMember("CB2-5", 2021, QualityClass.GOOD);
        assertThat(ids("S", SubjectList.UNDECIDED, MEMBER)).isEmpty();
        Board closed = scenario.year(2021).closed(1).board();
        SubjectListFixture.mustEqualTheFigures(closed, "closed");
        assertThat(SubjectListFixture.ids(closed, "S", SubjectList.UNDECIDED, MEMBER)).containsExactly("CB2-5");
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfIds() {
        for (int number = 1; number <= 9; number++) {
            returnReport(MEMBER, "CB" + (1 + number % 4) + "-" + number);
        }
        List<String> all = ids("K", SubjectList.NOT_REPORTED, MEMBER);
        assertThat(all).hasSize(9).isSorted();
        SubjectLists lists = board().lists();
        var key = new SubjectLists.Key(SubjectList.NOT_REPORTED, MEMBER);
        assertThat(lists.page("K", key, null, 4)).extracting(Listed::id).isEqualTo(all.subList(0, 4));
        assertThat(lists.page("K", key, all.get(3), 4)).extracting(Listed::id).isEqualTo(all.subList(4, 8));
        assertThat(lists.page("nowhere", key, null, 4)).isEmpty();
    }
}
