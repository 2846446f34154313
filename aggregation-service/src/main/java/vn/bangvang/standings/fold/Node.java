package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;

/** One organisation's place in the tree of one year. */
final class Node {
    private final String id;
    private final OrganisationKind kind;
    private final boolean alive;
    private final boolean shown;
    private final List<Node> children = new ArrayList<>(0);
    private final Counters counters = new Counters();
    private Organisation organisation;
    private @Nullable Node parent;
    private int depth;
    private @Nullable Row row;
    private CappedShare capped = CappedShare.NONE;

    /**
     * @param alive on the reference date
     * @param shown whether it lived in this year at all
     */
    Node(Organisation organisation, OrganisationKind kind, boolean alive, boolean shown) {
        this.id = organisation.id();
        this.organisation = organisation;
        this.kind = kind;
        this.alive = alive;
        this.shown = shown;
    }

    void hangUnder(Node newParent) {
        parent = newParent;
        newParent.children.add(this);
    }

    void settleAt(int newDepth) {
        depth = newDepth;
    }

    void rename(Organisation renamed) {
        organisation = renamed;
    }

    void show(Row newRow, CappedShare newCapped) {
        row = newRow;
        capped = newCapped;
    }

    String id() {
        return id;
    }

    Organisation organisation() {
        return organisation;
    }

    OrganisationKind kind() {
        return kind;
    }

    Level level() {
        return kind.level();
    }

    boolean isAlive() {
        return alive;
    }

    boolean isShown() {
        return shown;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    List<Node> children() {
        return children;
    }

    Counters counters() {
        return counters;
    }

    int depth() {
        return depth;
    }

    @Nullable
    Row row() {
        return row;
    }

    CappedShare capped() {
        return capped;
    }
}
