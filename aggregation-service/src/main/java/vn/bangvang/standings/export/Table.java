package vn.bangvang.standings.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Row;

/**
 * A board as a table.
 *
 * @param about what the figures are from, by what it is called
 * @param lines one for each organisation, with a value under each heading: a text, a whole number, or null
 */
public record Table(Map<String, String> about, List<String> headings, List<List<@Nullable Object>> lines) {

    /** @param about by the name of its label */
    public static Table of(Map<String, String> about, List<Row> rows, Labels labels) {
        var named = new LinkedHashMap<String, String>();
        about.forEach((key, value) -> named.put(labels.of(key), value));
        return new Table(named, Stream.of(Column.values()).map(labels::of).toList(),
                rows.stream().map(row -> line(row, labels)).toList());
    }

    private static List<@Nullable Object> line(Row row, Labels labels) {
        return Stream.of(Column.values()).map(column -> column.of(row, labels)).toList();
    }
}
