package vn.bangvang.standings.fold.tree;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.OrganisationKind;

/** One organisation's place in the tree of one period. */
public final class Node {
    private final String id;
    private final OrganisationKind kind;
    private final boolean alive;
    private final boolean shown;
    private final List<Node> children = new ArrayList<>(0);
    private Organisation organisation;
    private @Nullable Node parent;
    private int depth;

    /**
     * @param alive on the reference date
     * @param shown whether it lived in this period at all
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

    public void rename(Organisation renamed) {
        organisation = renamed;
    }

    public String id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public OrganisationKind kind() {
        return kind;
    }

    public Level level() {
        return kind.level();
    }

    public boolean isAlive() {
        return alive;
    }

    public boolean isShown() {
        return shown;
    }

    public @Nullable Node parent() {
        return parent;
    }

    /** Whose committee rates this organisation; null where nobody in the tree does. */
    public @Nullable Node decider() {
        Node above = parent;
        while (above != null && !level().isRatedBy(above.level(), above == parent)) {
            above = above.parent;
        }
        return above;
    }

    public List<Node> children() {
        return children;
    }

    public int depth() {
        return depth;
    }
}
