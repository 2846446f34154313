package vn.bangvang.standings.fold;

import java.util.List;
import java.util.Optional;
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
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.log.Closings;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;

/** One period of one province: the running account, and the boards as they were closed. */
final class PeriodAccount {
    private final String province;
    private final EventVersions log;
    private final CurrentAccount current;
    private final TreeMap<Integer, ClosedAccount> closed = new TreeMap<>();
    private final boolean keepsBoards;
    private @Nullable PeriodStandings published;
    private List<Event> lateEvents = List.of();
    private List<Waiting> late = List.of();

    PeriodAccount(String province, EventVersions log, EvaluationPeriod state, History ownHistory,
            boolean keepsBoards) {
        this.keepsBoards = keepsBoards;
        this.province = province;
        this.log = log;
        this.current = new CurrentAccount(province, log, Cutoff.current(state, log));
        Closings.of(ownHistory).forEach((version, its) -> closed.put(version, account(its)));
    }

    Period period() {
        return current.cutoff().period();
    }

    private EvaluationPeriod state() {
        return current.cutoff().state();
    }

    /** Whether a publication would have to go over what belongs to the period. */
    boolean isToBeMade() {
        return current.isToBeMade() || closed.values().stream().anyMatch(ClosedAccount::isToBeMade);
    }

    void make() {
        ClosedAccount last = lastClosing();
        for (ClosedAccount closing : closed.values()) {
            Ledger opened = closing.make();
            if (opened != null && closing == last && closing.cutoff().state().equals(state())) {
                current.goOnWith(opened);
            }
        }
        current.make(mayRest(), published == null);
    }

    /** Of a year that the log gives as it was sealed next to nobody asks for more than what was sealed. */
    private boolean mayRest() {
        ClosedAccount last = lastClosing();
        return !keepsBoards && last != null && last.isAsSealed();
    }

    /** Of a closed period; null while it is open. */
    private @Nullable ClosedAccount lastClosing() {
        return state().isOpen() ? null : closed.get(state().closeVersion());
    }

    /** Some period was opened, closed or reopened. */
    void onPeriod(Event event, EvaluationPeriod state, History ownHistory) {
        if (current.cutoff().isChangedByPeriod(event) || !state.equals(state())) {
            current.startAgain(Cutoff.current(state, log));
        } else {
            current.onPeriod(event);
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
        if (!seal.period().equals(period())) {
            return;
        }
        closed.computeIfPresent(seal.closeVersion(), (version, known) -> account(known.cutoff().state()));
        if (!state().isOpen() && seal.closeVersion() == state().closeVersion()) {
            current.startAgain(Cutoff.current(state(), log));
        }
    }

    /** A version was replaced by what was told of it earlier, so that something may have left this period. */
    void startAgain() {
        current.startAgain(Cutoff.current(state(), log));
        closed.replaceAll((version, known) -> account(known.cutoff().state()));
    }

    /** Something else happened that this period may have to show. */
    void on(Event event, Affected affected) {
        closed.values().forEach(closing -> closing.on(event));
        current.on(event, affected);
    }

    /** The running account, made when it rests; nobody asks for one without a reason, so it is kept for a while. */
    Ledger ledger() {
        return current.asked();
    }

    /** An account of one closing; null when there is no such closing. */
    @Nullable
    Ledger ledger(int closeVersion) {
        ClosedAccount closing = closed.get(closeVersion);
        return closing == null ? null : new Ledger(province, log, closing.cutoff());
    }

    CurrentAccount current() {
        return current;
    }

    Stream<FoldState.SealedBoard> sealedBoards() {
        ClosedAccount last = lastClosing();
        return closed.values()
                .stream()
                .flatMap(closing -> closing.sealedBoard(closing == last ? current.restsAsOf() : null).stream());
    }

    void trust(FoldState.SealedBoard board) {
        ClosedAccount closing = closed.get(board.closeVersion());
        if (closing != null) {
            closing.trust(board);
            if (closing == lastClosing() && closing.isAsSealed()) {
                current.restAsOf(board.restsAsOf());
            }
        }
    }

    /** With its board; null when there is no such closing. */
    @Nullable
    ClosedBoard closed(int closeVersion) {
        ClosedAccount closing = closed.get(closeVersion);
        return closing == null ? null : closing.made();
    }

    /** As it was published last, with its board; empty before the first time. */
    Optional<PeriodStandings> made() {
        Ledger asked = ledger();
        return Optional.ofNullable(published)
                .map(known -> known.made() == null ? known.with(asked.board()) : known);
    }

    PeriodStandings publish(int lateEvents) {
        List<ClosedBoard> boards = closed.values().stream().map(ClosedAccount::publish).toList();
        current.age(mayRest());
        PeriodStandings before = published;
        Board board = current.board();
        boolean moved = current.movedSince(before == null ? null : before.made());
        boolean changed = before == null || moved || before.lateEvents() != lateEvents
                || !before.state().equals(state()) || !before.closed().equals(boards);
        if (before != null && !changed && before.made() == board && before.asOf().equals(current.asOf())) {
            return before;
        }
        long change = before == null ? 1 : changed ? before.change() + 1 : before.change();
        var fresh = new PeriodStandings(period(), state(), board, current.asOf(), lateEvents, boards, change);
        published = fresh;
        return fresh;
    }

    /** What the period would show if it had not come after the seal of its last closing; of an open period nothing. */
    List<Waiting> late() {
        ClosedAccount last = lastClosing();
        List<Event> now = last == null ? List.of() : last.late();
        if (now != lateEvents) {
            lateEvents = now;
            late = now.stream().map(this::tooLate).toList();
        }
        return late;
    }

    private Waiting tooLate(Event event) {
        return new Waiting(province, "PERIOD_SEALED", period() + "/" + state().closeVersion(),
                event.kind().aggregateType(), event.aggregateId(), event.version(), event.id(), period(),
                event.recordedAt());
    }
}
