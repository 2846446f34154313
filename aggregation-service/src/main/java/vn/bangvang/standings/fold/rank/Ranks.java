package vn.bangvang.standings.fold.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.row.Rows;

/** Ranks a peer group: exact fractions, nothing counted comes last, equals share a place (1, 2, 2, 4). */
public final class Ranks {
    private static final Comparator<Rank.Key> LARGEST_FIRST = (a, b) -> {
        if (a.denominator() == 0 || b.denominator() == 0) {
            return Boolean.compare(a.denominator() == 0, b.denominator() == 0);
        }
        return Long.compare(b.numerator() * a.denominator(), a.numerator() * b.denominator());
    };

    private static final Comparator<List<Rank.Key>> BY_KEYS = (a, b) -> {
        if (a == b) {
            return 0;
        }
        for (int at = 0; at < a.size(); at++) {
            int byKey = LARGEST_FIRST.compare(a.get(at), b.get(at));
            if (byKey != 0) {
                return byKey;
            }
        }
        return 0;
    };

    private static final Comparator<Row> DISPLAYED = (a, b) -> {
        int byKeys = BY_KEYS.compare(keysOf(a), keysOf(b));
        if (byKeys != 0) {
            return byKeys;
        }
        int byCode = a.organisation().code().compareTo(b.organisation().code());
        return byCode != 0 ? byCode : a.organisation().id().compareTo(b.organisation().id());
    };

    private Ranks() {}

    /** The rows of a group with their place in it, best first, equals by code. Rows that carry no keys are left out. */
    public static List<Row> rank(List<Row> group) {
        ArrayList<Row> sorted = new ArrayList<>(group.stream().filter(row -> row.rank() != null).toList());
        sorted.sort(DISPLAYED);
        var ranked = new ArrayList<Row>(sorted.size());
        for (int from = 0; from < sorted.size();) {
            List<Rank.Key> keys = keysOf(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && BY_KEYS.compare(keys, keysOf(sorted.get(to))) == 0) {
                to++;
            }
            for (Row row : sorted.subList(from, to)) {
                ranked.add(placed(row, from + 1, sorted.size(), to - from > 1));
            }
            from = to;
        }
        return ranked;
    }

    private static Row placed(Row row, int position, int of, boolean tied) {
        Rank before = row.rank();
        boolean isThere = before != null && before.position() == position && before.of() == of && before.tied() == tied;
        return isThere ? row : row.rankedAs(new Rank(position, of, tied, keysOf(row)));
    }

    private static List<Rank.Key> keysOf(Row row) {
        return Objects.requireNonNull(row.rank(), "an unranked row").keys();
    }
}
