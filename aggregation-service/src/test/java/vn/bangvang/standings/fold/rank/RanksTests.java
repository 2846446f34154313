package vn.bangvang.standings.fold.rank;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Commendation.Type;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Places in a peer group. */
class RanksTests {

    private static Row row(String code, Rank rank) {
        var unit = new Row.Unit(code, code, code, OrganisationKind.SUBORDINATE_CELL, Level.CELL, null, null, null);
        return new Row(unit, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null,
                null,
                null, null, rank);
    }

    /** @param fractions numerator and denominator of each key */
    private static Row ranked(String code, long... fractions) {
        List<Rank.Key> keys = IntStream.range(0, fractions.length / 2)
                .mapToObj(at -> new Rank.Key("k" + at, "", fractions[2 * at], fractions[2 * at + 1]))
                .toList();
        return row(code, new Rank(0, 0, false, keys));
    }

    private static List<String> codes(List<Row> rows) {
        return rows.stream().map(row -> row.organisation().code()).toList();
    }

    @Test
    void exactFractionsDecideAndTiesShareAPlace() {
        List<Row> rows = Ranks
                .rank(List.of(ranked("d", 1, 4), ranked("c", 1, 3), ranked("b", 2, 6), ranked("a", 1, 2)));
        assertThat(codes(rows)).containsExactly("a", "b", "c", "d");
        assertThat(rows).extracting(row -> row.rank().position()).containsExactly(1, 2, 2, 4);
        assertThat(rows).extracting(row -> row.rank().tied()).containsExactly(false, true, true, false);
        assertThat(rows).extracting(row -> row.rank().of()).containsOnly(4);
    }

    @Test
    void theNextKeyDecidesOnlyWhereAllBeforeAreEqual() {
        assertThat(
                codes(Ranks.rank(List.of(ranked("a", 1, 2, 0, 1), ranked("b", 1, 2, 1, 1), ranked("c", 2, 3, 0, 1)))))
                .containsExactly("c", "b", "a");
    }

    @Test
    void whereNothingIsCountedComesLastAndEqual() {
        List<Row> rows = Ranks.rank(List.of(ranked("a", 0, 0), ranked("b", 0, 7), ranked("c", 0, 0)));
        assertThat(codes(rows)).containsExactly("b", "a", "c");
        assertThat(rows).extracting(row -> row.rank().position()).containsExactly(1, 2, 2);
    }

    @Test
    void whoIsNotRankedIsLeftOut() {
        assertThat(Ranks.rank(List.of(row("x", null)))).isEmpty();
    }

    @Test
    void aRowThatHasItsPlaceAlreadyStaysTheSame() {
        Row placed = Ranks.rank(List.of(ranked("a", 1, 2))).getFirst();
        assertThat(Ranks.rank(List.of(placed)).getFirst()).isSameAs(placed);
        Row lower = Ranks.rank(List.of(placed, ranked("b", 1, 1))).getLast();
        assertThat(lower.rank()).extracting("position", "of").containsExactly(2, 2);
    }

    @ParameterizedTest
    @CsvSource({"FLAG, OUTSTANDING_YEAR, 5", "FLAG, THEMATIC, 0", "BANG_KHEN, OUTSTANDING_YEAR, 4",
            "GIAY_KHEN, FIVE_YEARS_OUTSTANDING, 3",
            "GIAY_KHEN, EXEMPLARY_OUTSTANDING_YEAR, 2", "GIAY_KHEN, OUTSTANDING_YEAR, 1", "GIAY_KHEN, THEMATIC, 0",
            "PRAISE, OUTSTANDING_YEAR, 0"})
    void commendationsHaveAnOrder(Type type, Title title, int standing) {
        assertThat(new Row.Award(type, title).standing()).isEqualTo(standing);
    }
}
