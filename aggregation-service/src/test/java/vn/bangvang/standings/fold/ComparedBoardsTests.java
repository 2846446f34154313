package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.ComparedBoards;
import vn.bangvang.standings.fold.board.ComparedBoards.Compared;
import vn.bangvang.standings.fold.board.Difference;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.QualityClass;

import static org.assertj.core.api.Assertions.assertThat;

/** A year beside the year before, when organisations have merged, ended, been renamed and been founded in between. */
class ComparedBoardsTests {
    private final ScenarioFixture scenario = ScenarioFixture.open2021();

    private void ends(String id, String day, String successor) {
        Organisation known = scenario.newest(FactKind.ORGANISATION, id, Organisation.class);
        scenario.add(new Organisation(id, known.code(), known.name(), known.currentKind(), known.parentId(),
                known.foundedOn(), LocalDate.parse(day), successor, known.placements(), known.kinds(), known.names()),
                id);
    }

    private void isNamed(String id, String name) {
        Organisation known = scenario.newest(FactKind.ORGANISATION, id, Organisation.class);
        scenario.add(new Organisation(id, known.code(), name, known.currentKind(), known.parentId(), known.foundedOn(),
                null, null, known.placements(), known.kinds(),
                List.of(known.names().getFirst(), new Organisation.NameFrom(name, LocalDate.parse("2022-03-01")))), id);
    }

    private ComparedBoards compared() {
        PeriodStandings later = scenario.year(2022);
        return ComparedBoards.of(scenario.province(), Period.year(2022), scenario.year(2021).board(),
                later.board(), any -> true);
    }

    private static List<String> predecessors(ComparedBoards boards, String id) {
        return of(boards, id).predecessors().stream().map(it -> it.row().organisation().id()).toList();
    }

    private static Compared of(ComparedBoards boards, String id) {
        return boards.organisations()
                .stream()
                .filter(it -> it.row().organisation().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMergedIsFoundBehindTheSuccessorAndWhoEndedIsNamed() {
        scenario.itIs("2022-02-10");
        ends("CB2", "2022-02-10", "CB1");
        ends("CB3", "2022-02-10", "CB2");
        ends("CB4", "2022-02-10", null);
        scenario.organisation("CB9", OrganisationKind.SUBORDINATE_CELL, "S", LocalDate.parse("2022-05-01"));
        scenario.open(2023);
        PeriodStandings later = scenario.year(2023);

        ComparedBoards boards = ComparedBoards.of(scenario.province(), Period.year(2023), scenario.year(2021).board(),
                later.board(), any -> true);

        assertThat(predecessors(boards, "CB1")).containsExactlyInAnyOrder("CB1", "CB2", "CB3");
        assertThat(predecessors(boards, "CB9")).isEmpty();
        assertThat(boards.ended()).extracting(row -> row.organisation().id()).containsExactly("CB4");
        assertThat(predecessors(boards, "S")).containsExactly("S");
    }

    @Test
    void whoIsShownAsDissolvedInTheYearOfTheMergerGoesOnAsTheSuccessorAllTheSame() {
        scenario.itIs("2022-02-10");
        ends("CB2", "2022-02-10", "CB1");
        scenario.open(2022);

        assertThat(of(compared(), "CB2").row().rank()).isNull();
        assertThat(predecessors(compared(), "CB2")).isEmpty();
        assertThat(predecessors(compared(), "CB1")).containsExactlyInAnyOrder("CB1", "CB2");
    }

    @Test
    void aNewNameIsADifferenceOfTheSameOrganisation() {
        scenario.itIs("2022-03-01");
        isNamed("CB1", "Chi bộ một");
        scenario.open(2022);

        assertThat(of(compared(), "CB1").predecessors()).singleElement()
                .satisfies(it -> assertThat(it.differences()).extracting(Difference::figure)
                        .contains("organisation.name", "members.good"));
    }

    @Test
    void twoClosingsOfAYearDifferInWhatWasCorrectedBetweenThem() {
        ScenarioFixture closed = ScenarioFixture.closed2021();
        closed.reopen(2021);
        closed.rateMember("CB1-1", 2021, QualityClass.SATISFACTORY);
        closed.close(2021);
        PeriodStandings year = closed.year(2021);

        ComparedBoards boards = ComparedBoards.of(closed.province(), Period.year(2021), year.closed(1).board(),
                year.closed(2).board(), any -> true);

        assertThat(boards.organisations()).filteredOn(it -> it.predecessors()
                .stream()
                .flatMap(earlier -> earlier.differences().stream())
                .anyMatch(difference -> difference.figure().equals("members.satisfactory")))
                .extracting(it -> it.row().organisation().id())
                .containsExactlyInAnyOrder("P", "K", "S", "CB1");
        assertThat(boards.organisations()).allSatisfy(it -> assertThat(it.predecessors()).hasSize(1));
        assertThat(year.state().period()).isEqualTo(Period.year(2021));
    }
}
