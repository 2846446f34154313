package vn.bangvang.standings.fold.tree;

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

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/**
 * The tree of one province at one period's reference date. Organisations whose parent is not there yet, and what hangs
 * under them, are not in it. Dissolved ones keep the last place they had, so that what they did stays counted.
 */
public final class Tree {
    private final String province;
    private final Period period;
    private final LocalDate day;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private Tree(String province, Cutoff cutoff) {
        this.province = province;
        this.period = cutoff.period();
        this.day = cutoff.state().referenceDate();
    }

    public static Tree at(String province, EventVersions log, Cutoff cutoff) {
        var tree = new Tree(province, cutoff);
        tree.settle(tree.hung(log, cutoff));
        return tree;
    }

    /** The top with everything that hangs under it. */
    private @Nullable Node hung(EventVersions log, Cutoff cutoff) {
        var all = new HashMap<String, Node>();
        for (History history : log.histories(FactKind.ORGANISATION)) {
            Event event = history.newest(cutoff);
            if (event != null && event.fact() instanceof Organisation organisation && organisation.isFoundedBy(day)) {
                all.put(organisation.id(), nodeOf(organisation));
            }
        }
        for (Node node : all.values()) {
            String parent = parentOf(node.organisation());
            Node above = parent == null ? null : all.get(parent);
            if (above != null) {
                node.hangUnder(above);
            }
        }
        return all.get(province);
    }

    private Node nodeOf(Organisation organisation) {
        LocalDate dissolved = organisation.dissolvedOn();
        boolean shown = dissolved == null || !dissolved.isBefore(period.firstDay());
        return new Node(organisation, organisation.kindOn(day), organisation.isAliveOn(day), shown);
    }

    private @Nullable String parentOf(Organisation organisation) {
        return organisation.id().equals(province) ? null : organisation.parentOn(day);
    }

    /** Parents before their children. */
    private void settle(@Nullable Node root) {
        var waiting = new ArrayDeque<Node>();
        if (root != null) {
            waiting.add(root);
        }
        while (!waiting.isEmpty()) {
            Node node = waiting.poll();
            nodes.put(node.id(), node);
            Node parent = node.parent();
            node.settleAt(parent == null ? 0 : parent.depth() + 1);
            node.children()
                    .sort(Comparator.comparing((Node child) -> child.organisation().code()).thenComparing(Node::id));
            waiting.addAll(node.children());
        }
    }

    public @Nullable Node node(String id) {
        return nodes.get(id);
    }

    /** Parents before their children. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** Whether this state leaves the tree as it is, so that only the organisation's own row changes. */
    public boolean isUnchangedBy(Organisation organisation) {
        Node node = nodes.get(organisation.id());
        if (node == null) {
            return !organisation.isFoundedBy(day);
        }
        Node fresh = nodeOf(organisation);
        Node parent = node.parent();
        return organisation.isFoundedBy(day) && fresh.kind() == node.kind() && fresh.isAlive() == node.isAlive()
                && fresh.isShown() == node.isShown() && organisation.code().equals(node.organisation().code())
                && organisation.foundedOn().equals(node.organisation().foundedOn())
                && Objects.equals(parentOf(organisation), parent == null ? null : parent.id());
    }

    /** Ids of the direct children that are shown, by code, of each organisation that has some and is shown itself. */
    public Map<String, List<String>> shownChildren() {
        var children = new HashMap<String, List<String>>();
        for (Node node : displayed()) {
            List<String> shown = node.children().stream().filter(Node::isShown).map(Node::id).toList();
            if (!shown.isEmpty()) {
                children.put(node.id(), shown);
            }
        }
        return children;
    }

    /** In display order: level by level from the top, then by code. */
    public List<Node> displayed() {
        return nodes.values()
                .stream()
                .filter(Node::isShown)
                .sorted(Comparator.comparing(Node::level)
                        .thenComparing((Node node) -> node.organisation().code())
                        .thenComparing(Node::id))
                .toList();
    }
}
