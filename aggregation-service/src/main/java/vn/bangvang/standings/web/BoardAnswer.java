package vn.bangvang.standings.web;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.row.Rows;

/**
 * Rows of a period.
 *
 * @param withheld ids of the organisations in {@code rows} whose figures about members are null, because fewer than
 *        five stand behind them or could be made out by them, and the caller does not reach them
 */
record BoardAnswer(@JsonUnwrapped Heading heading, List<String> withheld, List<ShownRow> rows) implements ShowsRows {
    static BoardAnswer of(Heading heading, List<Row> rows, Set<String> withheld) {
        List<ShownRow> shown = ShownRow.of(rows, withheld);
        return new BoardAnswer(heading, ShownRow.withheld(shown.stream()), shown);
    }
}
