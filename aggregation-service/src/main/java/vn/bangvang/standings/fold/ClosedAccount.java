package vn.bangvang.standings.fold;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final boolean keepsBoards;
    private @Nullable Board board;
    /** Of a closing that is as it was sealed: somebody may ask again. */
    private SoftReference<@Nullable Board> asked = new SoftReference<>(null);
    private @Nullable String sha256;
    private @Nullable ClosedBoard published;

    /**
     * An account of everything the log has for this closing.
     *
     * @param keepsBoards whether a board is kept although it is as it was sealed
     */
    ClosedAccount(String province, EventVersions log, Cutoff cutoff, boolean keepsBoards) {
        this.keepsBoards = keepsBoards;
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
            known = cutoff.tooLate(log);
            late = known;
        }
        return known;
    }

    /** Something happened that this closing may have to show. */
    void on(Event event) {
        if (cutoff.isTooLateForTheSeal(event)) {
            late = late == null ? null : Stream.concat(late.stream(), Stream.of(event)).toList();
            published = null;
        } else if ((sha256 != null || board != null || published != null) && cutoff.test(event)) {
            board = null;
            asked.clear();
            sha256 = null;
            published = null;
        } else if (published != null && !published.awaited().isEmpty()) {
            published = null;
        }
    }

    boolean isToBeMade() {
        return published == null;
    }

    /** Makes what a publication needs. @return the account that was opened for it; null when none had to be */
    @Nullable
    Ledger make() {
        Ledger opened = null;
        if (sha256 == null && board == null) {
            opened = new Ledger(province, log, cutoff);
            boardOf(opened);
        }
        publish();
        return opened;
    }

    ClosedBoard publish() {
        ClosedBoard before = published;
        if (before != null) {
            return before;
        }
        List<Awaited> awaited = cutoff.seal() == null ? Arrivals.awaited(cutoff.state(), log) : List.of();
        String computed = awaited.isEmpty() ? sha256() : null;
        Instant at = cutoff.cut();
        // What is as it was sealed is made again when somebody asks for it.
        Board shown = isAsSealed() && !keepsBoards ? null : board();
        if (shown == null) {
            board = null;
            asked.clear();
        }
        var fresh = new ClosedBoard(cutoff.state().closeVersion(), at == null ? Instant.EPOCH : at, cutoff.state(),
                shown, awaited, computed, cutoff.seal(), late().size());
        published = fresh;
        return fresh;
    }

    /** Whether it is sealed and the log gives what was sealed. */
    boolean isAsSealed() {
        return cutoff.seal() != null && cutoff.seal().sha256().equals(sha256);
    }

    /** As it is published, with its board. */
    ClosedBoard made() {
        return publish().with(board());
    }

    /** Empty while it is not sealed, or not as it was sealed. @param restsAsOf of the period's current board */
    Optional<FoldState.SealedBoard> sealedBoard(@Nullable Instant restsAsOf) {
        return isAsSealed() && sha256 != null
                ? Optional.of(new FoldState.SealedBoard(cutoff.period(), cutoff.state().closeVersion(), sha256,
                        restsAsOf))
                : Optional.empty();
    }

    void trust(FoldState.SealedBoard as) {
        if (cutoff.seal() != null) {
            sha256 = as.sha256();
        }
    }

    private Board board() {
        Board known = board == null ? asked.get() : board;
        return known == null ? boardOf(new Ledger(province, log, cutoff)) : known;
    }

    private Board boardOf(Ledger ledger) {
        Board fresh = ledger.board();
        board = keepsBoards || !isAsSealed() ? fresh : null;
        asked = new SoftReference<>(fresh);
        return fresh;
    }

    private String sha256() {
        String known = sha256;
        if (known == null) {
            known = board().sha256();
            sha256 = known;
        }
        return known;
    }
}
