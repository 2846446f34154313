package vn.bangvang.standings.fold;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Closings;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/** One period of one province: the running account, and the boards as they were closed. */
final class PeriodAccount {
    private final String province;
    private final EventVersions log;
    private final TreeMap<Integer, ClosedAccount> closed = new TreeMap<>();
    private final boolean keepsBoards;
    private long uncountedRenewed;
    private Cutoff cutoff;
    private @Nullable Ledger ledger;
    private @Nullable PeriodStandings published;
    private List<Event> lateEvents = List.of();
    private List<Waiting> late = List.of();

    PeriodAccount(String province, EventVersions log, EvaluationPeriod state, History ownHistory,
            boolean keepsBoards) {
        this.keepsBoards = keepsBoards;
        this.province = province;
        this.log = log;
        this.cutoff = Cutoff.current(state, log);
        Closings.of(ownHistory).forEach((version, its) -> closed.put(version, account(its)));
    }

    Period period() {
        return cutoff.period();
    }

    /** Whether a publication would have to go over what belongs to the period. */
    boolean isToBeMade() {
        return ledger == null || closed.values().stream().anyMatch(ClosedAccount::isToBeMade);
    }

    void make() {
        ledger().board();
        ledger().asOf();
        closed.values().forEach(ClosedAccount::publish);
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
        closed.keySet().retainAll(closings.keySet());
        closings.forEach((version, its) -> {
            ClosedAccount known = closed.get(version);
            if (known == null || !known.cutoff().state().equals(its) || known.cutoff().isChangedByPeriod(event)) {
                closed.put(version, account(its));
            } else {
                known.on(event);
            }
        });
    }

    private ClosedAccount account(EvaluationPeriod itsState) {
        return new ClosedAccount(province, log, Cutoff.frozen(itsState, log), keepsBoards);
    }

    /** A closing of this period was sealed. */
    void onSeal(Seal seal) {
        if (!seal.period().equals(cutoff.period())) {
            return;
        }
        closed.computeIfPresent(seal.closeVersion(), (version, known) -> account(known.cutoff().state()));
        if (!cutoff.state().isOpen() && seal.closeVersion() == cutoff.state().closeVersion()) {
            cutoff = Cutoff.current(cutoff.state(), log);
            ledger = null;
        }
    }

    /** A version was replaced by what was told of it earlier, so that something may have left this period. */
    void startAgain() {
        ledger = null;
        closed.replaceAll((version, known) -> account(known.cutoff().state()));
    }

    /** Something else happened that this period may have to show. */
    void on(Event event, Affected affected) {
        // The list of what is in no tree names the newest version, whether this cutoff sees it or not.
        if (ledger != null && ledger.uncounted().containsKey(new SubjectKey(event.kind(), event.aggregateId()))) {
            uncountedRenewed++;
        }
        closed.values().forEach(closing -> closing.on(event));
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

    /** @param closeVersion of a closing, null for the running account; null when there is no such closing */
    @Nullable
    Ledger ledger(@Nullable Integer closeVersion) {
        if (closeVersion == null) {
            return ledger();
        }
        ClosedAccount closing = closed.get(closeVersion);
        return closing == null ? null : new Ledger(province, log, closing.cutoff());
    }

    Stream<FoldState.SealedBoard> sealedBoards() {
        return closed.values().stream().flatMap(closing -> closing.sealedBoard().stream());
    }

    void trust(FoldState.SealedBoard board) {
        ClosedAccount closing = closed.get(board.closeVersion());
        if (closing != null) {
            closing.trust(board);
        }
    }

    /** With its board; null when there is no such closing. */
    @Nullable
    ClosedBoard closed(int closeVersion) {
        ClosedAccount closing = closed.get(closeVersion);
        return closing == null ? null : closing.made();
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
        List<ClosedBoard> boards = closed.values().stream().map(ClosedAccount::publish).toList();
        PeriodStandings before = published;
        boolean changed = before == null || before.board() != board || before.lateEvents() != lateEvents
                || !before.state().equals(cutoff.state()) || !before.closed().equals(boards);
        if (before != null && !changed && before.asOf().equals(running.asOf())) {
            return before;
        }
        long change = before == null ? 1 : changed ? before.change() + 1 : before.change();
        var fresh = new PeriodStandings(cutoff.period(), cutoff.state(), board, running.asOf(), lateEvents, boards,
                change);
        published = fresh;
        return fresh;
    }

    /** What the period would show if it had not come after the seal of its last closing; of an open period nothing. */
    List<Waiting> late() {
        ClosedAccount last = cutoff.state().isOpen() ? null : closed.get(cutoff.state().closeVersion());
        List<Event> now = last == null ? List.of() : last.late();
        if (now != lateEvents) {
            lateEvents = now;
            late = now.stream().map(this::tooLate).toList();
        }
        return late;
    }

    private Waiting tooLate(Event event) {
        return new Waiting(province, "PERIOD_SEALED", cutoff.period() + "/" + cutoff.state().closeVersion(),
                event.kind().aggregateType(), event.aggregateId(), event.version(), event.id(), cutoff.period(),
                event.recordedAt());
    }
}
