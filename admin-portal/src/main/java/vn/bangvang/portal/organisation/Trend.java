package vn.bangvang.portal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.portal.api.Ratio;
import vn.bangvang.portal.api.Row;

/**
 * How an organisation stood over the periods, the earliest first: a line and the table that says the same.
 *
 * @param points none where there is only one period to show
 */
public record Trend(List<Point> points) {
    static final int WIDTH = 600;
    static final int HEIGHT = 60;
    private static final int EDGE = 6;

    /** @param rank null where it had none */
    public record Point(Period period, Row.@Nullable Rank rank, Ratio goodOrBetter) {
        static Point of(Period period, Row row) {
            return new Point(period, row.rank(), row.members().goodOrBetter());
        }
    }

    static Trend of(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort((one, other) -> one.period().toString().compareTo(other.period().toString()));
        return new Trend(sorted.size() < 2 ? List.of() : List.copyOf(sorted));
    }

    /** The corners of the line: the first place on top, the last at the bottom; a period without a rank has none. */
    public String line() {
        return IntStream.range(0, points.size())
                .filter(i -> points.get(i).rank() != null)
                .mapToObj(i -> x(i) + "," + y(points.get(i).rank()))
                .collect(Collectors.joining(" "));
    }

    private int x(int place) {
        return EDGE + place * (WIDTH - 2 * EDGE) / Math.max(1, points.size() - 1);
    }

    private static int y(Row.@Nullable Rank rank) {
        return rank == null || rank.of() < 2
                ? EDGE
                : EDGE + (rank.position() - 1) * (HEIGHT - 2 * EDGE) / (rank.of() - 1);
    }
}
