package vn.bangvang.standings.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.tables.Table;

/** A board as a table, with a line for each organisation. */
public final class BoardTable {
    private BoardTable() {}

    /**
     * @param about what the figures are from, by the name of its label
     * @param withheld ids of the organisations whose columns about members say only that these are withheld
     */
    public static Table of(Map<String, String> about, List<Row> rows, Set<String> withheld, Labels labels) {
        var named = new LinkedHashMap<String, String>();
        about.forEach((key, value) -> named.put(labels.of(key), value));
        return new Table(labels.of("SHEET"), new Table.Source(labels.of("ABOUT"), named),
                Stream.of(Column.values()).map(labels::of).toList(), Column.NAME.ordinal() + 1,
                rows.stream()
                        .map(row -> line(row, withheld.contains(row.organisation().id()), labels))
                        .toList());
    }

    private static List<@Nullable Object> line(Row row, boolean withoutMembers, Labels labels) {
        return Stream.of(Column.values())
                .map(column -> withoutMembers && column.isAboutMembers()
                        ? labels.of("WITHHELD")
                        : column.of(row, labels))
                .toList();
    }
}
