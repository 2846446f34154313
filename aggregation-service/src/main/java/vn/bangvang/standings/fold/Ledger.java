package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Rank;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.count.Contribution;
import vn.bangvang.standings.fold.count.Deltas.Delta;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.VisibleFacts;
import vn.bangvang.standings.fold.quota.CappedShare;
import vn.bangvang.standings.fold.rank.RankKeys;
import vn.bangvang.standings.fold.rank.Ranks;
import vn.bangvang.standings.fold.row.Figures;
import vn.bangvang.standings.fold.row.Rows;
import vn.bangvang.standings.fold.tree.Node;
import vn.bangvang.standings.fold.tree.Tree;

/**
 * The running account of one province and period: what each subject has added, so that a new state replaces the old
 * one along the path to the top. Mutable, one thread; {@link #board} gives immutable boards.
 */
final class Ledger {
    private final Tree tree;
    private final Accounts accounts;
    private final Map<SubjectKey, List<Delta>> contributions = new HashMap<>();
    private final SortedMap<SubjectKey, Uncounted> uncounted = new TreeMap<>();
    // Members of one cell add the same few lists: one copy of each.
    private final Map<List<Delta>, List<Delta>> alike = new HashMap<>();
    private final Map<Level, List<Account>> order = new EnumMap<>(Level.class);
    private final EventVersions log;
    private VisibleFacts facts;
    private @Nullable Instant asOf;
    private boolean opened;
    private long uncountedChanges;
    private @Nullable Board board;

    /** An account of everything the log has for this board. */
    Ledger(String province, EventVersions log, Cutoff cutoff) {
        this.log = log;
        this.facts = new VisibleFacts(log, cutoff);
        this.tree = Tree.at(province, log, cutoff);
        this.accounts = new Accounts(tree);
        Contribution.subjects(log, facts).forEach(this::refresh);
        accounts.rollUp();
        opened = true;
    }

    /**
     * Goes on as the account of the period's current board, which sees commendations that were given after the closing
     * and all else as the closing does.
     */
    void goOn(Cutoff current) {
        Cutoff closing = facts.cutoff();
        var given = new ArrayList<SubjectKey>();
        for (History history : log.histories(FactKind.COMMENDATION)) {
            if (history.newest(closing) != history.newest(current)) {
                given.add(new SubjectKey(FactKind.COMMENDATION, history.id()));
            }
        }
        facts = new VisibleFacts(log, current);
        asOf = null;
        Affected affected = Affected.by(given, log);
        affected.subjects().forEach(this::refresh);
        affected.organisations().forEach(this::touch);
    }

    /** Remembers the newest event this account can see. */
    void saw(Event event) {
        if (asOf != null && event.recordedAt().isAfter(asOf) && facts.cutoff().test(event)) {
            asOf = event.recordedAt();
        }
    }

    Instant asOf() {
        Instant known = asOf;
        if (known == null) {
            Instant newest = log.newestRecorded(facts.cutoff());
            known = newest == null || newest.isBefore(Instant.EPOCH) ? Instant.EPOCH : newest;
            asOf = known;
        }
        return known;
    }

    /** Subjects of which something is not counted here, with why. */
    SortedMap<SubjectKey, Uncounted> uncounted() {
        return uncounted;
    }

    /** Goes up whenever {@link #uncounted} may have changed. */
    long uncountedChanges() {
        return uncountedChanges;
    }

    /** Replaces what the subject has added by what it adds now. */
    void refresh(SubjectKey subject) {
        Uncounted failed = null;
        List<Delta> now = List.of();
        try {
            now = Contribution.of(subject, facts, tree);
        } catch (RuntimeException broken) {
            failed = Uncounted.failed(broken);
        }
        List<Delta> before = contributions.getOrDefault(subject, List.of());
        Uncounted known = uncounted.get(subject);
        if (failed == null && now.equals(before) && (known == null || !known.isFailure())) {
            return;
        }
        note(subject, failed);
        before.forEach(delta -> apply(subject, delta, -1));
        now.forEach(delta -> apply(subject, delta, 1));
        if (now.isEmpty()) {
            contributions.remove(subject);
        } else {
            contributions.put(subject,
                    subject.kind() == FactKind.MEMBER ? alike.computeIfAbsent(now, same -> same) : now);
        }
    }

    private void note(SubjectKey subject, @Nullable Uncounted why) {
        Uncounted before = why == null ? uncounted.remove(subject) : uncounted.put(subject, why);
        if (before != null || why != null) {
            uncountedChanges++;
        }
    }

    /** What each subject adds, by itself. */
    Map<SubjectKey, List<Delta>> contributions() {
        return contributions;
    }

    VisibleFacts facts() {
        return facts;
    }

    Tree tree() {
        return tree;
    }

    /** The organisation's own row has to be read again. */
    void touch(String organisationId) {
        Account account = accounts.of(organisationId);
        if (account != null) {
            accounts.touch(account);
        }
    }

    /** @return false when this state moves organisations, so that the account has to be opened anew */
    boolean rename(Organisation organisation) {
        if (!tree.isUnchangedBy(organisation)) {
            return false;
        }
        Node node = tree.node(organisation.id());
        if (node != null) {
            node.rename(organisation);
        }
        touch(organisation.id());
        return true;
    }

    private void apply(SubjectKey subject, Delta delta, int sign) {
        Account at = accounts.of(delta.organisationId());
        if (at == null && sign > 0) {
            note(subject, Uncounted.outsideTheTree(delta.organisationId()));
        }
        if (at != null) {
            at.listed.add(subject.id(), delta, sign);
        }
        for (Account account = at; account != null; account = opened
                && delta.counter().rollsUp() ? account.above : null) {
            account.counters.add(delta.counter(), delta.key(), sign * delta.amount());
            accounts.touch(account);
        }
    }

    /** The board of this moment; the same object as long as nothing changed. */
    Board board() {
        Board before = board;
        if (before != null && !accounts.isTouched()) {
            return before;
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (Account account : accounts.touched()) {
            if (showRow(account)) {
                levels.add(account.node.level());
            }
        }
        levels.forEach(this::rank);
        Board fresh = accounts.board();
        board = fresh;
        return fresh;
    }

    /** @return whether something that is ranked by has changed; otherwise the row keeps its place */
    private boolean showRow(Account account) {
        Node node = account.node;
        account.capped = CappedShare.of(facts.policy().members(), node.kind(), Figures.memberGroup(account.counters),
                node.children().stream().map(child -> accounts.of(child).capped));
        Row row = Rows.of(facts, node, account.counters);
        if (!node.isAlive()) {
            account.row = row;
            return false;
        }
        List<Rank.Key> keys = RankKeys.of(row, account.capped);
        Rank before = account.row == null ? null : account.row.rank();
        boolean isSame = before != null && before.keys().equals(keys);
        account.row = row.rankedAs(isSame ? before : new Rank(0, 0, false, keys));
        return !isSame;
    }

    /** The order before is nearly the order now, which is what sorting is fastest at. */
    private void rank(Level level) {
        List<Account> group = order.computeIfAbsent(level,
                its -> accounts.displayed().stream().filter(account -> account.node.level() == its).toList());
        var ranked = new ArrayList<Account>(group.size());
        for (Row row : Ranks.rank(group.stream().map(Account::row).toList())) {
            Account account = Objects.requireNonNull(accounts.of(row.organisation().id()), "a row without a node");
            account.row = row;
            ranked.add(account);
        }
        order.put(level, ranked);
    }
}
