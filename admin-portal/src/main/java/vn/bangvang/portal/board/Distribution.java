package vn.bangvang.portal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

/**
 * How the organisations of a level stand by class: a bar of {@value #WIDTH} units and the table that says the same.
 *
 * @param parts from the best class down, those without a class last; only parts with somebody in them
 */
public record Distribution(List<Part> parts, long total) {
    private static final int WIDTH = 1000;

    /**
     * @param name of the class, NOT_RATED for those that get none, NONE for those that have none yet
     * @param from where it begins in the bar
     */
    public record Part(String name, long count, Ratio share, long from, long width) {}

    static Distribution of(List<Row> rows) {
        List<String> names = Stream.concat(Stream.of(Row.QualityClass.values()).map(Enum::name),
                Stream.of("NOT_RATED", "NONE")).toList();
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (String name : names) {
            long count = rows.stream().filter(row -> nameOf(row).equals(name)).count();
            if (count > 0) {
                long from = before * WIDTH / rows.size();
                before += count;
                parts.add(new Part(name, count, Ratio.of(count, rows.size()), from,
                        before * WIDTH / rows.size() - from));
            }
        }
        return new Distribution(parts, rows.size());
    }

    private static String nameOf(Row row) {
        if (row.own().ownClass() != null) {
            return row.own().ownClass().name();
        }
        return row.own().notRated() ? "NOT_RATED" : "NONE";
    }
}
