package vn.bangvang.standings.fold;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;

/**
 * The tree of one province at one year's reference date. Organisations whose parent is not there yet, and what hangs
 * under them, are not in it. Dissolved ones keep the last place they had, so that what they did stays counted.
 */
final class Tree {
    private final Map<String, Node> nodes;
    private final @Nullable Node root;

    private Tree(Map<String, Node> nodes, @Nullable Node root) {
        this.nodes = nodes;
        this.root = root;
    }

    static Tree at(String province, LocalDate day, Store store, View view) {
        var all = new HashMap<String, Node>();
        for (History history : store.histories(FactKind.ORGANISATION)) {
            Event event = history.newest(view);
            if (event != null && event.fact() instanceof Organisation organisation && organisation.isFoundedBy(day)) {
                all.put(organisation.id(), nodeOf(organisation, day));
            }
        }
        for (Node node : all.values()) {
            String parent = parentOf(node.organisation(), province, day);
            Node above = parent == null ? null : all.get(parent);
            if (above != null) {
                node.hangUnder(above);
            }
        }
        return settled(all.get(province));
    }

    private static Node nodeOf(Organisation organisation, LocalDate day) {
        LocalDate dissolved = organisation.dissolvedOn();
        boolean shown = dissolved == null || dissolved.getYear() >= day.getYear();
        return new Node(organisation, organisation.kindOn(day), organisation.isAliveOn(day), shown);
    }

    private static @Nullable String parentOf(Organisation organisation, String province, LocalDate day) {
        return organisation.id().equals(province) ? null : organisation.parentOn(day);
    }

    private static Tree settled(@Nullable Node root) {
        var reached = new LinkedHashMap<String, Node>();
        var waiting = new ArrayDeque<Node>();
        if (root != null) {
            waiting.add(root);
        }
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            reached.put(node.id(), node);
            Node parent = node.parent();
            node.settleAt(parent == null ? 0 : parent.depth() + 1);
            node.children()
                    .sort(Comparator.comparing((Node child) -> child.organisation().code()).thenComparing(Node::id));
            waiting.addAll(node.children());
        }
        return new Tree(reached, root);
    }

    @Nullable
    Node node(String id) {
        return nodes.get(id);
    }

    @Nullable
    Node root() {
        return root;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Whether this state leaves the tree as it is, so that only the organisation's own row changes. */
    boolean isUnchangedBy(Organisation organisation, String province, LocalDate day) {
        Node node = nodes.get(organisation.id());
        if (node == null) {
            return !organisation.isFoundedBy(day);
        }
        Node fresh = nodeOf(organisation, day);
        Node parent = node.parent();
        return organisation.isFoundedBy(day) && fresh.kind() == node.kind() && fresh.isAlive() == node.isAlive()
                && fresh.isShown() == node.isShown() && organisation.code().equals(node.organisation().code())
                && organisation.foundedOn().equals(node.organisation().foundedOn())
                && Objects.equals(parentOf(organisation, province, day), parent == null ? null : parent.id());
    }

    /** In display order: level by level from the top, then by code. */
    List<Node> displayed() {
        ArrayList<Node> shown = new ArrayList<>(nodes.values().stream().filter(Node::isShown).toList());
        shown.sort(Comparator.comparing(Node::level)
                .thenComparing((Node node) -> node.organisation().code())
                .thenComparing(Node::id));
        return shown;
    }
}
