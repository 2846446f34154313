package vn.bangvang.standings.fold.row;

import java.util.SortedMap;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Counter;
import vn.bangvang.standings.fold.count.Counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A part of a row is filled by name. */
class RowPartTests {
    private final Counters counters = new Counters();

    @Test
    void eachComponentShowsTheCounterOfItsName() {
        counters.add(Counter.MEMBERS_COMMENDED, "", 7);
        counters.add(Counter.AT_RISK, "", 1);
        assertThat(RowPart.of(Row.Subtree.class, "subtree", counters).read()).isEqualTo(new Row.Subtree(0, 7, 0, 1));
    }

    @Test
    void whatIsCountedPerKeyIsATotalOrATableAsTheComponentWants() {
        counters.add(Counter.DOCUMENTS, "PLAN", 2);
        counters.add(Counter.CHILDREN, "CELL", 3);
        SortedMap<String, Long> year = RowPart.of(Row.Documents.class, "documents", counters).read().year();
        assertThat(year).containsExactly(java.util.Map.entry("PLAN", 2L));
        assertThat(counters.get(Counter.CHILDREN)).isEqualTo(3);
    }

    @Test
    void whatIsGivenGoesBeforeWhatIsCounted() {
        counters.add(Counter.ADMITTED_FIVE_YEARS, "", 4);
        assertThat(RowPart.of(Row.Admissions.class, "admissions", counters).with("year", 9L).read())
                .isEqualTo(new Row.Admissions(9, 4));
    }

    @Test
    void aComponentThatNobodyFillsIsNamed() {
        assertThatThrownBy(() -> RowPart.of(Row.Admissions.class, "admissions", counters).read())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nothing is counted as admissions.year");
    }
}
