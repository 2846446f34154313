package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.tree.Node;
import vn.bangvang.standings.fold.tree.Tree;

/** What every organisation of one tree has been given, and whose rows have to be read again. */
final class Accounts {
    private final Map<String, Account> byId = new HashMap<>();
    private final List<Account> all;
    private final List<Account> displayed;
    private final List<Account> dirty = new ArrayList<>();
    private final Map<String, List<String>> childrenByParent;
    private final Map<String, Integer> places;
    private final SubjectLists.Tree numbered;

    Accounts(Tree tree) {
        var numbers = new HashMap<String, Integer>();
        var above = new ArrayList<Integer>();
        for (Node node : tree.nodes()) {
            Node parent = node.parent();
            byId.put(node.id(), new Account(node, parent == null ? null : byId.get(parent.id())));
            numbers.put(node.id(), above.size());
            above.add(parent == null ? -1 : numbers.getOrDefault(parent.id(), -1));
        }
        this.all = tree.nodes().stream().map(this::of).toList();
        this.numbered = new SubjectLists.Tree(numbers, above);
        this.displayed = tree.displayed().stream().map(this::of).toList();
        this.childrenByParent = tree.shownChildren();
        this.places = HashMap.newHashMap(displayed.size());
        displayed.forEach(account -> places.put(account.node.id(), places.size()));
        displayed.forEach(this::touch);
    }

    Account of(Node node) {
        return Objects.requireNonNull(byId.get(node.id()), "a node outside the tree");
    }

    @Nullable
    Account of(String organisationId) {
        return byId.get(organisationId);
    }

    /** Those that have a row, in display order. */
    Collection<Account> displayed() {
        return displayed;
    }

    /** Adds what was given to single organisations to those above: once for each, and not once for each subject. */
    void rollUp() {
        for (Account account : all.reversed()) {
            if (account.above != null) {
                account.above.counters.addWhatRollsUpOf(account.counters);
            }
        }
    }

    /** The row has to be read again. */
    void touch(Account account) {
        if (!account.dirty && account.node.isShown()) {
            account.dirty = true;
            dirty.add(account);
        }
    }

    /** Those that were touched, the deepest first. */
    List<Account> touched() {
        return dirty.stream()
                .sorted(Comparator.comparingInt((Account account) -> account.node.depth()).reversed())
                .toList();
    }

    boolean isTouched() {
        return !dirty.isEmpty();
    }

    /** The rows as they are now; nothing is touched any more. */
    Board board() {
        dirty.forEach(account -> account.dirty = false);
        dirty.clear();
        return new Board(displayed.stream().map(Account::row).toList(), places, childrenByParent,
                new SubjectLists(numbered, all.stream().map(Account::lists).toList()));
    }
}
