package vn.bangvang.standings.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;

import vn.bangvang.standings.fold.board.Row;

/**
 * A row as a reader is shown it.
 *
 * @param whole false where what is about members is withheld
 * @param fields the fields that are asked for; empty: all of them
 */
record ShownRow(Row row, boolean whole, Set<String> fields) {

    /** With every field. */
    ShownRow(Row row, boolean whole) {
        this(row, whole, Set.of());
    }

    /** @param withheld ids of the organisations whose members are too few for this reader */
    static List<ShownRow> of(List<Row> rows, Set<String> withheld) {
        return rows.stream().map(row -> of(row, withheld)).toList();
    }

    static List<ShownRow> of(List<Row> rows, Set<String> withheld, Set<String> fields) {
        return rows.stream().map(row -> new ShownRow(row, of(row, withheld).whole(), fields)).toList();
    }

    static ShownRow of(Row row, Set<String> withheld) {
        return new ShownRow(row, !withheld.contains(row.organisation().id()));
    }

    /** Ids of those that are not whole, in the order of the rows. */
    static List<String> withheld(Stream<ShownRow> rows) {
        return rows.filter(row -> !row.whole()).map(row -> row.row().organisation().id()).toList();
    }

    @JsonValue
    RowAnswer answer() {
        return whole ? RowAnswer.whole(row) : RowAnswer.withoutMembers(row);
    }
}
