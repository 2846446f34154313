package vn.bangvang.standings.fold.board;

import java.util.Set;

/** The names of the figures of a row, for tests elsewhere. */
public final class BoardFigures {
    private BoardFigures() {}

    public static Set<String> of(Row row) {
        return CanonicalJson.figures(row).keySet();
    }
}
