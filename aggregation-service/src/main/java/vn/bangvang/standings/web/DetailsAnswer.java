package vn.bangvang.standings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Row;

/**
 * One organisation with the way up to the top and the rows of its direct children.
 *
 * @param withheld as in {@link BoardAnswer}
 * @param breadcrumb the way up, the province first
 * @param children rows of its direct children
 */
record DetailsAnswer(@JsonUnwrapped Heading heading, List<String> withheld, ShownRow figures, List<Crumb> breadcrumb,
        List<ShownRow> children) implements ShowsRows {

    record Crumb(String id, String code, String name) {
        static Crumb of(Row.Unit unit) {
            return new Crumb(unit.id(), unit.code(), unit.name());
        }
    }

    static DetailsAnswer of(Heading heading, Board board, Row row, Set<String> withheld) {
        var crumbs = new ArrayList<Crumb>();
        for (Row above : board.above(row)) {
            crumbs.addFirst(Crumb.of(above.organisation()));
        }
        crumbs.add(Crumb.of(row.organisation()));
        ShownRow figures = ShownRow.of(row, withheld);
        List<ShownRow> children = ShownRow.of(board.children(row.organisation().id()), withheld);
        return new DetailsAnswer(heading, ShownRow.withheld(Stream.concat(Stream.of(figures), children.stream())),
                figures, crumbs, children);
    }
}
