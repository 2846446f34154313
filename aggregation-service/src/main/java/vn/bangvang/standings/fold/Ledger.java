package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.Organisation;

/**
 * The running account of one province and year: what each subject has added, so that a new state replaces the old
 * one along the path to the top. Mutable, one thread; {@link #board} gives immutable pictures.
 */
final class Ledger {
    private final Lens lens;
    private final Tree tree;
    private final List<Node> displayed;
    private final Map<Subject, List<Delta>> contributions = new HashMap<>();
    private final SortedMap<Subject, String> unplaced = new TreeMap<>();
    private final Set<Node> dirty = new HashSet<>();
    // Members of one cell add the same few lists: one copy of each.
    private final Map<List<Delta>, List<Delta>> alike = new HashMap<>();
    private final Map<String, List<String>> childrenByParent;
    private final Map<String, Integer> places;
    private final Map<Level, List<Node>> order = new EnumMap<>(Level.class);
    private Instant asOf = Instant.EPOCH;
    private long unplacedChanges;
    private @Nullable Board board;

    /** An account of everything the store has for this view. */
    Ledger(String province, Store store, View view) {
        this.lens = new Lens(store, view);
        this.tree = Tree.at(province, view.state().referenceDate(), store, view);
        this.displayed = tree.displayed();
        this.childrenByParent = childrenByParent(displayed);
        this.places = HashMap.newHashMap(displayed.size());
        displayed.forEach(node -> places.put(node.id(), places.size()));
        this.dirty.addAll(displayed);
        Subject.all(store).forEach(this::refresh);
        store.forEach(this::saw);
    }

    /** Remembers the newest event this account can see. */
    void saw(Event event) {
        if (event.recordedAt().isAfter(asOf) && view().test(event)) {
            asOf = event.recordedAt();
        }
    }

    Instant asOf() {
        return asOf;
    }

    View view() {
        return lens.view();
    }

    Tree tree() {
        return tree;
    }

    /** Subjects that count for an organisation that is not in this year's tree, with that organisation. */
    SortedMap<Subject, String> unplaced() {
        return unplaced;
    }

    /** Goes up whenever {@link #unplaced} may have changed. */
    long unplacedChanges() {
        return unplacedChanges;
    }

    /** Replaces what the subject has added by what it adds now. */
    void refresh(Subject subject) {
        List<Delta> now = subject.contribution(lens, tree);
        List<Delta> before = contributions.getOrDefault(subject, List.of());
        if (now.equals(before)) {
            return;
        }
        if (unplaced.remove(subject) != null) {
            unplacedChanges++;
        }
        before.forEach(delta -> apply(subject, delta, -1));
        now.forEach(delta -> apply(subject, delta, 1));
        if (now.isEmpty()) {
            contributions.remove(subject);
        } else {
            contributions.put(subject,
                    subject.kind() == FactKind.MEMBER ? alike.computeIfAbsent(now, same -> same) : now);
        }
    }

    /** The organisation's own row has to be read again. */
    void touch(String organisationId) {
        Node node = tree.node(organisationId);
        if (node != null && node.isShown()) {
            dirty.add(node);
        }
    }

    /** @return false when this state moves organisations, so that the account has to be opened anew */
    boolean rename(Organisation organisation, String province) {
        if (!tree.isUnchangedBy(organisation, province, lens.referenceDate())) {
            return false;
        }
        Node node = tree.node(organisation.id());
        if (node != null) {
            node.rename(organisation);
        }
        touch(organisation.id());
        return true;
    }

    private void apply(Subject subject, Delta delta, int sign) {
        Node at = tree.node(delta.organisationId());
        if (at == null && sign > 0) {
            unplaced.put(subject, delta.organisationId());
            unplacedChanges++;
        }
        for (Node node = at; node != null; node = delta.slot().rollsUp() ? node.parent() : null) {
            node.counters().add(delta.slot(), delta.key(), sign * delta.amount());
            if (node.isShown()) {
                dirty.add(node);
            }
        }
    }

    /** The board of this moment; the same object as long as nothing changed. */
    Board board() {
        Board before = board;
        if (before != null && dirty.isEmpty()) {
            return before;
        }
        EnumSet<Level> levels = EnumSet.noneOf(Level.class);
        ArrayList<Node> deepestFirst = new ArrayList<>(dirty);
        deepestFirst.sort(Comparator.comparingInt(Node::depth).reversed());
        for (Node node : deepestFirst) {
            if (showRow(node)) {
                levels.add(node.level());
            }
        }
        levels.forEach(this::rank);
        dirty.clear();
        var fresh = new Board(displayed.stream().map(Ledger::rowOf).toList(), places, childrenByParent);
        board = fresh;
        return fresh;
    }

    /** @return whether something that is ranked by has changed; otherwise the row keeps its place */
    private boolean showRow(Node node) {
        CappedShare capped = CappedShare.of(node, lens.policy().members());
        Row row = Rows.of(lens, node);
        if (!node.isAlive()) {
            node.show(row, capped);
            return false;
        }
        List<RankKey> keys = RankKeys.of(row, capped);
        Rank before = node.row() == null ? null : rowOf(node).rank();
        boolean isSame = before != null && before.keys().equals(keys);
        node.show(row.rankedAs(isSame ? before : new Rank(0, 0, false, keys)), capped);
        return !isSame;
    }

    /** The order before is nearly the order now, which is what sorting is fastest at. */
    private void rank(Level level) {
        List<Node> group = order.computeIfAbsent(level,
                its -> displayed.stream().filter(node -> node.level() == its).toList());
        var ranked = new ArrayList<Node>(group.size());
        for (Row row : Ranks.rank(group.stream().map(Ledger::rowOf).toList())) {
            Node node = displayed.get(places.getOrDefault(row.organisation().id(), -1));
            if (node.row() != row) {
                node.show(row, node.capped());
            }
            ranked.add(node);
        }
        order.put(level, ranked);
    }

    private static Map<String, List<String>> childrenByParent(List<Node> displayed) {
        var children = new LinkedHashMap<String, List<String>>();
        for (Node node : displayed) {
            List<String> shown = node.children().stream().filter(Node::isShown).map(Node::id).toList();
            if (!shown.isEmpty()) {
                children.put(node.id(), shown);
            }
        }
        return children;
    }

    private static Row rowOf(Node node) {
        Row row = node.row();
        if (row == null) {
            throw new IllegalStateException("No row yet for " + node.id());
        }
        return row;
    }
}
