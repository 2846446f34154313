package vn.bangvang.standings.fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Closings;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/** One period of one province: the running account, and the boards as they were closed. */
final class PeriodAccount {
    private record Frozen(Cutoff cutoff, @Nullable ClosedBoard board) {}

    private final String province;
    private final EventVersions log;
    private final TreeMap<Integer, Frozen> frozen = new TreeMap<>();
    private long uncountedRenewed;
    private Cutoff cutoff;
    private @Nullable Ledger ledger;
    private @Nullable PeriodStandings published;

    PeriodAccount(String province, EventVersions log, EvaluationPeriod state) {
        this.province = province;
        this.log = log;
        this.cutoff = Cutoff.current(state, log);
    }

    /** Some period was opened, closed or reopened. */
    void onPeriod(Event event, EvaluationPeriod state, History ownHistory) {
        if (cutoff.isChangedByPeriod(event) || !state.equals(cutoff.state())) {
            cutoff = Cutoff.current(state, log);
            ledger = null;
        }
        if (ledger != null) {
            ledger.saw(event);
        }
        SortedMap<Integer, EvaluationPeriod> closings = Closings.of(ownHistory);
        frozen.keySet().retainAll(closings.keySet());
        closings.forEach((version, closed) -> {
            Frozen known = frozen.get(version);
            if (known == null || !known.cutoff().state().equals(closed) || known.cutoff().isChangedByPeriod(event)) {
                frozen.put(version, new Frozen(Cutoff.frozen(closed, log), null));
            }
        });
    }

    /** A version was replaced by what was told of it earlier, so that something may have left this period. */
    void startAgain() {
        ledger = null;
        frozen.replaceAll((version, it) -> new Frozen(it.cutoff(), null));
    }

    /** Something else happened that this period may have to show. */
    void on(Event event, Affected affected) {
        // The list of what is in no tree names the newest version, whether this cutoff sees it or not.
        if (ledger != null && ledger.uncounted().containsKey(new SubjectKey(event.kind(), event.aggregateId()))) {
            uncountedRenewed++;
        }
        frozen.replaceAll(
                (version, it) -> it.board() != null && it.cutoff().test(event) ? new Frozen(it.cutoff(), null) : it);
        Ledger running = ledger;
        if (running == null || !cutoff.test(event)) {
            return;
        }
        running.saw(event);
        if (event.kind() == FactKind.ORGANISATION
                && (isSeenLateAt(event) || !isSameTree(running, event.aggregateId()))) {
            ledger = null;
            return;
        }
        affected.subjects().forEach(running::refresh);
        affected.organisations().forEach(running::touch);
    }

    /**
     * Whether this board sees the organisation from this event on although others knew it before, from versions
     * recorded after the closing: nobody has noted who waited for it here.
     */
    private boolean isSeenLateAt(Event event) {
        History history = log.history(FactKind.ORGANISATION, event.aggregateId());
        return history != null && history.size() > 1 && history.isTheOnlySeen(event, cutoff);
    }

    private boolean isSameTree(Ledger running, String organisationId) {
        History history = log.history(FactKind.ORGANISATION, organisationId);
        Event newest = history == null ? null : history.newest(cutoff);
        if (newest == null || !(newest.fact() instanceof Organisation organisation)) {
            return true;
        }
        return running.rename(organisation);
    }

    private Ledger ledger() {
        Ledger running = ledger;
        if (running == null) {
            running = new Ledger(province, log, cutoff);
            ledger = running;
            uncountedRenewed++;
        }
        return running;
    }

    /** What the board that was published last does not count, and why. */
    SortedMap<SubjectKey, Uncounted> uncounted() {
        Ledger running = ledger;
        return running == null ? Collections.emptySortedMap() : running.uncounted();
    }

    /** Tells one state of {@link #uncounted} from another. */
    List<Long> uncountedState() {
        Ledger running = ledger;
        return List.of(uncountedRenewed, running == null ? -1 : running.uncountedChanges());
    }

    PeriodStandings publish(int lateEvents) {
        Ledger running = ledger();
        Board board = running.board();
        List<ClosedBoard> closed = closedBoards();
        PeriodStandings before = published;
        boolean changed = before == null || before.board() != board || before.lateEvents() != lateEvents
                || !before.state().equals(cutoff.state()) || !before.closed().equals(closed);
        if (before != null && !changed && before.asOf().equals(running.asOf())) {
            return before;
        }
        long change = before == null ? 1 : changed ? before.change() + 1 : before.change();
        var fresh = new PeriodStandings(cutoff.period(), cutoff.state(), board, running.asOf(), lateEvents, closed,
                change);
        published = fresh;
        return fresh;
    }

    private List<ClosedBoard> closedBoards() {
        var boards = new ArrayList<ClosedBoard>();
        frozen.replaceAll(
                (version, it) -> it.board() != null ? it : new Frozen(it.cutoff(), freeze(version, it.cutoff())));
        for (Frozen it : frozen.values()) {
            if (it.board() != null) {
                boards.add(it.board());
            }
        }
        return List.copyOf(boards);
    }

    private ClosedBoard freeze(int version, Cutoff closed) {
        Board board = new Ledger(province, log, closed).board();
        Instant at = closed.cut();
        return new ClosedBoard(version, at == null ? Instant.EPOCH : at, closed.state(), board,
                sha256(board.canonical()));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
