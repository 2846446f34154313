package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Prize;

import static org.assertj.core.api.Assertions.assertThat;

class HoldingsTests {
    private static final Period YEAR = Period.year(2021);
    private static final Period QUARTER = Period.quarter(2021, 4);
    private final Holdings holdings = new Holdings();

    private static History named(String id) {
        var history = new History();
        history.add(new Event("e", "P", id, 1, YEAR, 1, Instant.EPOCH, new Prize(id, "o", "FIRST", 2021, false)));
        return history;
    }

    private static List<String> ids(List<History> histories) {
        return histories.stream().map(History::id).toList();
    }

    @Test
    void aPeriodHasItsOwnAndTheKindHasAllOfThemInTheOrderOfTheirIds() {
        holdings.add(FactKind.RATING, Period.year(2022), named("a"));
        holdings.add(FactKind.RATING, YEAR, named("d"));
        holdings.add(FactKind.RATING, QUARTER, named("c"));
        holdings.add(FactKind.RATING, YEAR, named("b"));
        holdings.add(FactKind.PRIZE, YEAR, named("e"));
        holdings.add(FactKind.COMMITTEE, null, named("f"));
        assertThat(ids(holdings.of(FactKind.RATING, YEAR))).containsExactly("b", "d");
        assertThat(ids(holdings.of(FactKind.RATING, QUARTER))).containsExactly("c");
        assertThat(ids(holdings.of(FactKind.RATING))).containsExactly("a", "b", "c", "d");
        assertThat(ids(holdings.of(FactKind.COMMITTEE))).containsExactly("f");
        assertThat(holdings.of(FactKind.RATING, Period.year(2020))).isEmpty();
        assertThat(holdings.of(FactKind.TARGET)).isEmpty();
    }

    @Test
    void whatWasMovedFromOneYearToAnotherIsFoundInBothAndListedOnce() {
        History moved = named("moved");
        holdings.add(FactKind.PRIZE, YEAR, moved);
        holdings.add(FactKind.PRIZE, Period.year(2022), moved);
        holdings.add(FactKind.PRIZE, YEAR, moved);
        assertThat(holdings.of(FactKind.PRIZE, YEAR)).containsExactly(moved);
        assertThat(holdings.of(FactKind.PRIZE, Period.year(2022))).containsExactly(moved);
        assertThat(holdings.of(FactKind.PRIZE)).containsExactly(moved);
    }
}
