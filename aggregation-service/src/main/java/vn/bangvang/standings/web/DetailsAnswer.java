package vn.bangvang.standings.web;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.bangvang.standings.fold.board.Row;

/** One organisation with the way up to the top and the rows of its direct children. */
record DetailsAnswer(@JsonUnwrapped Heading heading, Row figures, List<Crumb> breadcrumb, List<Row> children) {

    record Crumb(String id, String code, String name) {}

    static DetailsAnswer of(Heading heading, Shown shown, Row row) {
        var crumbs = new ArrayList<Crumb>();
        for (Row at = row; at != null;) {
            Row.Unit unit = at.organisation();
            crumbs.addFirst(new Crumb(unit.id(), unit.code(), unit.name()));
            String parent = unit.parentId();
            at = parent == null ? null : shown.board().row(parent);
        }
        return new DetailsAnswer(heading, row, crumbs, shown.board().children(row.organisation().id()));
    }
}
