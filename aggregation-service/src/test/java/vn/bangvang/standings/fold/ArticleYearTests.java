package vn.bangvang.standings.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** Every number of the acceptance scenario. */
class ArticleYearTests {
    private final PeriodStandings year = ScenarioFixture.closed2021().year(2021);
    private final Board board = year.board();

    private Row row(String id) {
        return board.row(id);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // org, class, required, rated, O, G, S, U, good or better, outstanding share
            "CB1, OUTSTANDING, 13, 13, 4, 9, 100.0, 30.8", "CB2, GOOD, 13, 13, 2, 11, 100.0, 15.4",
            "CB3, GOOD, 12, 12, 2, 10, 100.0, 16.7", "CB4, GOOD, 12, 12, 2, 10, 100.0, 16.7",
            "S, OUTSTANDING, 50, 50, 10, 40, 100.0, 20.0", "K, -, 470, 470, 10, 460, 100.0, 2.1",
            "P, -, 470, 470, 10, 460, 100.0, 2.1"})
    void membersAreRatedAsInTheTable(String id, QualityClass ownClass, long required, long rated,
            long outstanding,
            long good, BigDecimal goodOrBetter, BigDecimal share) {
        Row row = row(id);
        assertThat(row.own().ownClass()).isEqualTo(ownClass);
        Row.Members members = row.members();
        assertThat(members.required()).isEqualTo(required);
        assertThat(members.rated()).isEqualTo(rated);
        assertThat(members.outstanding()).isEqualTo(outstanding);
        assertThat(members.good()).isEqualTo(good);
        assertThat(members.satisfactory()).isZero();
        assertThat(members.unsatisfactory()).isZero();
        assertThat(members.goodOrBetter().percent()).isEqualByComparingTo(goodOrBetter);
        assertThat(members.outstandingShare().percent()).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // org, children total, rated, O, G, good or better, issued to organisations, to members, received,
            // commended
            "CB1, 0, 0, 0, 0, -, 0, 0, 1, 1, 4", "CB2, 0, 0, 0, 0, -, 0, 0, 0, 0, 2",
            "CB3, 0, 0, 0, 0, -, 0, 0, 0, 0, 2",
            "CB4, 0, 0, 0, 0, -, 0, 0, 0, 0, 2", "S, 4, 4, 1, 3, 100.0, 1, 10, 1, 2, 10",
            "K, 85, 85, 17, 68, 100.0, 17, 0, 0, 18, 10", "P, 1, 0, 0, 0, -, 0, 0, 0, 18, 10"})
    void childrenAndCommendationsAreAsInTheTable(String id, long total, long rated, long outstanding, long good,
            BigDecimal goodOrBetter, long issuedToOrganisations, long issuedToMembers, long received,
            long organisationsCommended, long membersCommended) {
        Row row = row(id);
        assertThat(row.children().total()).isEqualTo(total);
        assertThat(row.children().rated()).isEqualTo(rated);
        assertThat(row.children().outstanding()).isEqualTo(outstanding);
        assertThat(row.children().good()).isEqualTo(good);
        assertThat(row.children().goodOrBetter().percent()).isEqualTo(goodOrBetter);
        assertThat(row.issued()).isEqualTo(new Row.Issued(issuedToOrganisations, issuedToMembers));
        assertThat(row.own().received()).isEqualTo(received);
        assertThat(row.subtree()).isEqualTo(new Row.Subtree(organisationsCommended, membersCommended,
                membersCommended, 0));
        assertThat(row.eligibleNotYetCommended()).isEqualTo(new Row.Eligible(0, 0));
    }

    @Test
    void completenessCountsWhatMustBeDecided() {
        Row.Completeness s = row("S").completeness();
        assertThat(s).isEqualTo(new Row.Completeness(Ratio.of(1, 1), Ratio.of(50, 50), Ratio.of(4, 4), true, 0));
        assertThat(row("K").completeness().children()).isEqualTo(Ratio.of(85, 85));
        assertThat(row("K").completeness().complete()).isFalse();
        assertThat(row("P").completeness()).isEqualTo(
                new Row.Completeness(Ratio.of(0, 0), Ratio.of(470, 470), Ratio.of(0, 1), false, 1));
    }

    @Test
    void theDepartmentDidEverythingItPlanned() {
        Row s = row("S");
        assertThat(s.members().selfCriticism()).isEqualTo(Ratio.of(50, 50));
        assertThat(s.committee()).isEqualTo(new Row.CommitteeCoverage(7, 7, Ratio.of(7, 7)));
        assertThat(s.inspection()).isEqualTo(new Row.Inspection(Ratio.of(4, 4), Ratio.of(3, 3), Ratio.of(7, 7),
                Ratio.of(7, 7), 0));
        assertThat(s.members().confirmed()).isEqualTo(1);
        assertThat(s.members().headcount()).isEqualTo(50);
        assertThat(s.admissions()).isEqualTo(new Row.Admissions(0, 8));
        assertThat(s.prizes()).isEqualTo(new TreeMap<>(java.util.Map.of("CONSOLATION", 2L)));
        assertThat(s.documents().fiveYears()).isEqualTo(
                new TreeMap<>(java.util.Map.of("ACTION_PROGRAMME", 5L, "PLAN", 1L)));
        assertThat(s.own().highestCommendation()).isEqualTo(
                new Row.Award(Commendation.Type.GIAY_KHEN, Commendation.Title.EXEMPLARY_OUTSTANDING_YEAR));
    }

    @Test
    void targetsAndInvestmentAreShownExactly() {
        Row s = row("S");
        assertThat(s.targets().met()).isEqualTo(Ratio.of(2, 2));
        assertThat(s.targets().apart()).isEqualTo(Ratio.of(1, 1));
        assertThat(s.targets().items())
                .extracting(Row.TargetLine::code, line -> line.achievement().percent().toString(),
                        Row.TargetLine::outcome, Row.TargetLine::declared)
                .containsExactly(tuple("ADMISSIONS", "160.0", Target.Outcome.EXCEEDED, false),
                        tuple("NATIONAL_STANDARD_SCHOOLS", "75.2", Target.Outcome.EXCEEDED, true),
                        tuple("STUDY_OF_RESOLUTIONS", "100.0", Target.Outcome.MET, false));
        assertThat(s.investment()).singleElement()
                .satisfies(it -> assertThat(it.share().percent()).isEqualByComparingTo("2.3"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    void trainingIsCountedByYearAndByFiveYears() {
        Row.Training training = row("S").training();
        assertThat(training.year().total()).isEqualTo(11);
        assertThat(training.year().heads()).isEqualTo(11);
        assertThat(training.year().byProgramme()).containsEntry("POLITICAL_THEORY_INTERMEDIATE", 4L)
                .containsEntry("GRASSROOTS_COMMITTEE_REFRESHER", 7L);
        Row.TrainingYears five = training.fiveYears();
        assertThat(List.of(five.from(), five.to())).containsExactly(2017, 2021);
        assertThat(five.total()).isEqualTo(133);
        assertThat(five.byProgramme()).containsExactly(java.util.Map.entry("BACHELOR", 1L), java.util.Map.entry(
                "DOCTORATE", 2L), java.util.Map.entry("GRASSROOTS_COMMITTEE_REFRESHER", 7L),
                java.util.Map.entry("MASTER",
                        12L),
                java.util.Map.entry("POLITICAL_THEORY_ADVANCED", 3L), java.util.Map.entry(
                        "POLITICAL_THEORY_INTERMEDIATE", 16L),
                java.util.Map.entry("PROFESSIONAL_UPDATE", 68L),
                java.util.Map.entry("STATE_MGMT_SENIOR_SPECIALIST", 16L), java.util.Map.entry("STATE_MGMT_SPECIALIST",
                        8L));
    }

    @Test
    void grassrootsAreRankedOneThenSixteenThenSixtyEight() {
        assertThat(row("S").rank()).extracting("position", "of", "tied").containsExactly(1, 85, false);
        for (int number = 1; number <= 84; number++) {
            assertThat(row(ScenarioFixture.peer(number)).rank()).as(ScenarioFixture.peer(number))
                    .extracting("position", "of", "tied")
                    .containsExactly(number <= 16 ? 2 : 18, 85, true);
        }
    }

    @Test
    void cellsAreRankedByExactFractions() {
        assertThat(List.of("CB1", "CB2", "CB3", "CB4")).extracting(id -> row(id).rank().position())
                .containsExactly(1, 4, 2, 2);
        assertThat(List.of("CB1", "CB2", "CB3", "CB4")).extracting(id -> row(id).rank().tied())
                .containsExactly(false, false, true, true);
    }

    @Test
    void theYearIsClosedAndItsFrozenBoardIsTheShownOne() {
        assertThat(year.status()).isEqualTo("CLOSED");
        assertThat(year.closed()).singleElement().satisfies(closed -> {
            assertThat(closed.closeVersion()).isEqualTo(1);
            assertThat(closed.board().canonical()).isEqualTo(board.canonical());
            assertThat(closed.computed()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void nothingWaitsAndNothingIsMissing() {
        Snapshot standings = ScenarioFixture.closed2021().fold();
        assertThat(standings.parked().items()).isEmpty();
        assertThat(standings.quarantined().items()).isEmpty();
        assertThat(standings.gaps().items()).isEmpty();
    }
}
