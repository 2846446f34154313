package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The third quarter of 2025 of a province with two cells: A has members 1 to 4, B has 5 and 6. */
class QuarterBoardTests {
    private static final Period SECOND = Period.quarter(2025, 2);
    private static final Period THIRD = Period.quarter(2025, 3);

    private final ScenarioFixture scenario = new ScenarioFixture();

    @BeforeEach
    void theProvince() {
        scenario.organisation("P", OrganisationKind.PROVINCIAL_ORGANISATION, null);
        scenario.organisation("G", OrganisationKind.GRASSROOTS_ORGANISATION, "P");
        scenario.organisation("A", OrganisationKind.SUBORDINATE_CELL, "G");
        scenario.organisation("B", OrganisationKind.SUBORDINATE_CELL, "G");
        scenario.member("1", "A", "2010-05-01");
        scenario.member("2", "A", "2010-05-01");
        scenario.member("3", "A", "2025-08-15");
        scenario.member("4", "A", "2025-11-02");
        scenario.member("5", "B", "2010-05-01");
        scenario.member("6", "B", "2025-03-20");
        scenario.open(2025);
        scenario.open(SECOND);
        scenario.open(THIRD);
    }

    private Board board(Period period) {
        return scenario.period(period).board();
    }

    private Row third(String organisation) {
        return board(THIRD).row(organisation);
    }

    @Test
    void itCountsTheRatingsOfItsOwnPeriod() {
        scenario.rate(SubjectType.MEMBER, "1", "A", SECOND, QualityClass.SATISFACTORY);
        scenario.rate(SubjectType.MEMBER, "1", "A", THIRD, QualityClass.OUTSTANDING);
        scenario.rate(SubjectType.MEMBER, "2", "A", THIRD, QualityClass.GOOD);
        scenario.rate(SubjectType.MEMBER, "5", "B", Period.year(2025), QualityClass.GOOD);
        scenario.rate(SubjectType.ORGANISATION, "A", "A", THIRD, QualityClass.GOOD);
        assertThat(third("G").members()).extracting("required", "rated", "outstanding", "good", "satisfactory")
                .containsExactly(4L, 2L, 1L, 1L, 0L);
        assertThat(third("A").own().ownClass()).isEqualTo(QualityClass.GOOD);
        assertThat(third("G").children()).extracting("total", "required", "rated", "good")
                .containsExactly(2L, 2L, 1L,
                        1L);
        assertThat(board(SECOND).row("G").members()).extracting("rated", "satisfactory").containsExactly(1L, 1L);
        assertThat(board(Period.year(2025)).row("G").members()).extracting("rated", "good").containsExactly(1L, 1L);
    }

    @Test
    void itCountsTheSelfCriticismOfItsOwnPeriod() {
        scenario.add(new SelfCriticism("s1", SubjectType.MEMBER, "1", THIRD, true), "s1");
        scenario.add(new SelfCriticism("s2", SubjectType.MEMBER, "2", Period.year(2025), true), "s2");
        assertThat(third("A").members().selfCriticism()).isEqualTo(Ratio.of(1, 3));
        assertThat(board(Period.year(2025)).row("A").members().selfCriticism()).isEqualTo(Ratio.of(1, 4));
    }

    @Test
    void membersAreThoseOfItsReferenceDateAndAdmissionsThoseOfItsDays() {
        assertThat(third("A").members()).extracting("headcount", "admitted").containsExactly(3L, 1L);
        assertThat(third("P").members()).extracting("headcount", "admitted").containsExactly(5L, 1L);
        assertThat(third("P").admissions()).isEqualTo(new Row.Admissions(1, 2));
        assertThat(board(SECOND).row("P").members()).extracting("headcount", "admitted").containsExactly(4L, 0L);
        assertThat(board(Period.year(2025)).row("P").members()).extracting("headcount", "admitted")
                .containsExactly(6L, 3L);
        assertThat(board(Period.year(2025)).row("P").admissions()).isEqualTo(new Row.Admissions(3, 3));
    }

    @Test
    void recordsBelongToTheQuarterOfTheirDateAndWithoutOneToTheYearAlone() {
        scenario.add(new IssuedDocument("d1", "PLAN", "G", 2025, LocalDate.of(2025, 7, 1), false), "d1");
        scenario.add(new IssuedDocument("d2", "PLAN", "G", 2025, LocalDate.of(2025, 10, 1), false), "d2");
        scenario.add(new IssuedDocument("d3", "PLAN", "G", 2025, null, false), "d3");
        scenario.add(new IssuedDocument("d4", "PLAN", "G", 2024, LocalDate.of(2025, 8, 1), false), "d4");
        scenario.add(new Prize("p1", "G", "FIRST", 2025, false), "p1");
        scenario.add(new Prize("p2", "G", "FIRST", 2024, false), "p2");
        assertThat(third("G").documents().year()).containsEntry("PLAN", 1L);
        assertThat(third("G").documents().fiveYears()).containsEntry("PLAN", 2L);
        assertThat(third("P").prizes()).doesNotContainKey("FIRST");
        assertThat(board(Period.year(2025)).row("P").prizes()).containsEntry("FIRST", 1L);
        assertThat(board(Period.year(2025)).row("G").documents().year()).containsEntry("PLAN", 3L);
        assertThat(board(Period.year(2025)).row("G").documents().fiveYears()).containsEntry("PLAN", 4L);
    }

    @Test
    void aPlanIsMeasuredByWhatWasToBeDoneInTheQuarter() {
        scenario.add(new InspectionPlan("i", "G", InspectionPlan.Body.PARTY_COMMITTEE, 2025,
                List.of(new InspectionPlan.Item(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 5), false),
                        new InspectionPlan.Item(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 9, 30), false),
                        new InspectionPlan.Item(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 1), false),
                        new InspectionPlan.Item(LocalDate.of(2025, 9, 15), null, false),
                        new InspectionPlan.Item(LocalDate.of(2025, 9, 15), LocalDate.of(2025, 9, 15), true))),
                "i");
        assertThat(third("G").inspection().partyCommittee()).isEqualTo(Ratio.of(1, 3));
        assertThat(third("G").inspection().supplementary()).isEqualTo(1);
        assertThat(board(Period.year(2025)).row("G").inspection().partyCommittee()).isEqualTo(Ratio.of(3, 4));
    }

    @Test
    void commendationsBelongToYearsSoAQuarterHasNone() {
        scenario.rate(SubjectType.ORGANISATION, "A", "A", THIRD, QualityClass.OUTSTANDING);
        scenario.rate(SubjectType.MEMBER, "1", "A", THIRD, QualityClass.OUTSTANDING);
        scenario.rateOrganisation("A", 2025, QualityClass.OUTSTANDING);
        scenario.award("G", SubjectType.ORGANISATION, "A", Title.OUTSTANDING_YEAR, 2025);
        assertThat(third("A").own()).extracting("received", "highestCommendation").containsExactly(0L, null);
        assertThat(third("G").issued()).isEqualTo(new Row.Issued(0, 0));
        assertThat(third("P").subtree()).isEqualTo(new Row.Subtree(0, 0, 0, 0));
        assertThat(third("P").eligibleNotYetCommended()).isEqualTo(new Row.Eligible(0, 0));
        assertThat(third("A").fiveYears()).isEqualTo(new Row.FiveYears(0, false));
        assertThat(third("A").rank().keys().getFirst().value()).isEqualTo("NONE");
        assertThat(board(Period.year(2025)).row("A").own().received()).isEqualTo(1);
        assertThat(board(Period.year(2025)).row("A").fiveYears().streak()).isEqualTo(1);
    }

    @Test
    void cellsAreRankedByTheirQuarter() {
        scenario.rate(SubjectType.MEMBER, "1", "A", THIRD, QualityClass.SATISFACTORY);
        scenario.rate(SubjectType.MEMBER, "5", "B", THIRD, QualityClass.GOOD);
        assertThat(third("B").rank()).extracting("position", "of", "tied").containsExactly(1, 2, false);
        assertThat(third("A").rank().position()).isEqualTo(2);
    }
}
