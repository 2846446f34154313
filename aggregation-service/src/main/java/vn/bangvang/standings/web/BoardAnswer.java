package vn.bangvang.standings.web;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.row.Rows;
import vn.bangvang.webapi.page.WholeOrPage;

/**
 * Rows of a period.
 *
 * @param withheld ids of the organisations in {@code rows} whose figures about members are null, because fewer than
 *        five stand behind them or could be made out by them, and the caller does not reach them
 * @param next the cursor of the following page; absent on the last, and where the whole is answered
 */
record BoardAnswer(@JsonUnwrapped Heading heading, List<String> withheld, List<ShownRow> rows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) implements ShowsRows {
    static BoardAnswer of(Heading heading, List<Row> rows, Set<String> withheld, WholeOrPage asked) {
        WholeOrPage.Shown<Row> page = asked.ofItems(RowAnswer.class).of(rows, row -> row.organisation().id());
        List<ShownRow> shown = ShownRow.of(page.items(), withheld, asked.fields());
        return new BoardAnswer(heading, ShownRow.withheld(shown.stream()), shown, page.next());
    }
}
