package vn.bangvang.standings.fold.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** All rows of one province and year, top of the tree first, then by level and code. Immutable. */
public final class Board {
    /** Name of the figures that a row shows: another release may show others, whose hashes are others. */
    public static final String FIGURES = CanonicalJson.nameOfFields(Row.class);

    private final List<Row> rows;
    private final Map<String, Integer> places;
    private final Map<String, List<String>> childrenByParent;
    private final SubjectLists lists;

    /**
     * @param rows in display order
     * @param places where each organisation is in that order; shared by the boards of one tree, never changed
     * @param lists who stands behind the figures; they are no part of what is hashed
     */
    public Board(List<Row> rows, Map<String, Integer> places, Map<String, List<String>> childrenByParent,
            SubjectLists lists) {
        this.rows = rows;
        this.places = places;
        this.childrenByParent = childrenByParent;
        this.lists = lists;
    }

    public SubjectLists lists() {
        return lists;
    }

    public List<Row> rows() {
        return rows;
    }

    public @Nullable Row row(String organisationId) {
        Integer place = places.get(organisationId);
        return place == null ? null : rows.get(place);
    }

    /** Rows of the direct children, by code. */
    public List<Row> children(String organisationId) {
        return childrenByParent.getOrDefault(organisationId, List.of()).stream().map(this::existing).toList();
    }

    /** Rows of everything above an organisation, the nearest first. */
    public List<Row> above(Row row) {
        var above = new ArrayList<Row>();
        for (Row at = parent(row); at != null; at = parent(at)) {
            above.add(at);
        }
        return above;
    }

    private @Nullable Row parent(Row row) {
        String parent = row.organisation().parentId();
        return parent == null ? null : row(parent);
    }

    private Row existing(String id) {
        Row row = row(id);
        if (row == null) {
            throw new IllegalStateException("A child without a row: " + id);
        }
        return row;
    }

    /**
     * One text for one content, whatever the history that led to it: what is hashed and compared. It is the RFC 8785
     * form of {@code rows} as the API gives them, so that anybody can check the hash of a closed board.
     */
    public String canonical() {
        return CanonicalJson.of(rows);
    }

    /** Hash of {@link #canonical()} in UTF-8, lower-case hex. */
    public String sha256() {
        return CanonicalJson.sha256(canonical());
    }
}
