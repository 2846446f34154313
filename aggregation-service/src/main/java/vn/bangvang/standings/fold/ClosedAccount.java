package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Awaited;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.log.Arrivals;
import vn.bangvang.standings.fold.log.Cutoff;
import vn.bangvang.standings.fold.log.EventVersions;

/** One closing: the board as it was closed, and what came too late for its seal. */
final class ClosedAccount {
    private final String province;
    private final EventVersions log;
    private final Cutoff cutoff;
    private @Nullable List<Event> late;
    private @Nullable Board board;
    private @Nullable String sha256;
    private @Nullable ClosedBoard published;

    /** An account of everything the log has for this closing. */
    ClosedAccount(String province, EventVersions log, Cutoff cutoff) {
        this.province = province;
        this.log = log;
        this.cutoff = cutoff;
    }

    Cutoff cutoff() {
        return cutoff;
    }

    /** What this closing would show if it had not come after the seal; another list when there is more. */
    List<Event> late() {
        List<Event> known = late;
        if (known == null) {
            known = cutoff.seal() == null ? List.of() : log.tooLateFor(cutoff);
            late = known;
        }
        return known;
    }

    /** Something happened that this closing may have to show. */
    void on(Event event) {
        if (cutoff.isTooLateForTheSeal(event)) {
            late = late == null ? null : Stream.concat(late.stream(), Stream.of(event)).toList();
            published = null;
        } else if ((board != null || published != null) && cutoff.test(event)) {
            board = null;
            sha256 = null;
            published = null;
        } else if (published != null && !published.awaited().isEmpty()) {
            published = null;
        }
    }

    boolean isToBeMade() {
        return published == null;
    }

    ClosedBoard publish() {
        ClosedBoard before = published;
        if (before != null) {
            return before;
        }
        Board shown = board();
        List<Awaited> awaited = cutoff.seal() == null ? Arrivals.awaited(cutoff.state(), log) : List.of();
        Instant at = cutoff.cut();
        var fresh = new ClosedBoard(cutoff.state().closeVersion(), at == null ? Instant.EPOCH : at, cutoff.state(),
                shown, awaited, awaited.isEmpty() ? sha256(shown) : null, cutoff.seal(), late().size());
        published = fresh;
        return fresh;
    }

    private Board board() {
        Board known = board;
        if (known == null) {
            known = new Ledger(province, log, cutoff).board();
            board = known;
        }
        return known;
    }

    private String sha256(Board shown) {
        String known = sha256;
        if (known == null) {
            known = shown.sha256();
            sha256 = known;
        }
        return known;
    }
}
