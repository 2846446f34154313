package vn.bangvang.standings.fold.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All rows of one province and year, top of the tree first, then by level and code. Immutable. */
public final class Board {
    private final Map<String, Row> rows;
    private final Map<String, List<String>> childrenByParent;

    /** @param rows in display order */
    public Board(List<Row> rows, Map<String, List<String>> childrenByParent) {
        var byId = LinkedHashMap.<String, Row>newLinkedHashMap(rows.size());
        rows.forEach(row -> byId.put(row.organisation().id(), row));
        this.rows = Collections.unmodifiableMap(byId);
        this.childrenByParent = childrenByParent;
    }

    public Iterable<Row> rows() {
        return rows.values();
    }

    public int size() {
        return rows.size();
    }

    public @Nullable Row row(String organisationId) {
        return rows.get(organisationId);
    }

    /** Rows of the direct children, by code. */
    public List<Row> children(String organisationId) {
        return childrenByParent.getOrDefault(organisationId, List.of()).stream().map(this::existing).toList();
    }

    private Row existing(String id) {
        var row = rows.get(id);
        if (row == null)
            throw new IllegalStateException("A child without a row: " + id);
        return row;
    }

    /** One text for one content, whatever the history that led to it: what is hashed and compared. */
    public String canonical() {
        var text = new StringBuilder(rows.size() * 1_000);
        rows.values().forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
