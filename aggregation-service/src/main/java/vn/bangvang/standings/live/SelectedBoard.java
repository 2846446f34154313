package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Stale;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Level;

/**
 * The board that a request is about.
 *
 * @param closed the board as it was closed, null for the current one
 * @param stale why the current board stands still, null when it does not
 * @param knownAt the moment whose knowledge it shows, null for now
 */
public record SelectedBoard(ProvinceStandings province, PeriodStandings period, @Nullable ClosedBoard closed,
        @Nullable Stale stale, @Nullable Instant knownAt) {

    public Board board() {
        return closed == null ? period.board() : closed.board();
    }

    boolean isMade() {
        return closed == null ? period.made() != null : closed.made() != null;
    }

    /** The same period with its board. */
    SelectedBoard with(PeriodStandings made) {
        return new SelectedBoard(province, made, closed, stale, knownAt);
    }

    /** The same closing with its board. */
    SelectedBoard with(ClosedBoard made) {
        return new SelectedBoard(province, period, made, stale, knownAt);
    }

    public EvaluationPeriod state() {
        return closed == null ? period.state() : closed.state();
    }

    public Instant asOf() {
        return closed == null ? period.asOf() : closed.closedAt();
    }

    public String status() {
        return closed == null ? period.status() : "CLOSED";
    }

    public int lateEvents() {
        return closed == null ? period.lateEvents() : closed.lateEvents();
    }

    /** Hash of a closed board; null before it is sealed, and for the current one. */
    public @Nullable String sha256() {
        return closed == null ? null : closed.sha256();
    }

    /** @throws Refusal NOT_FOUND {@code UNKNOWN_ORGANISATION} */
    public Row row(String organisationId) {
        Row row = board().row(organisationId);
        if (row == null) {
            throw Refusal.notFound("UNKNOWN_ORGANISATION", "/organisation", organisationId);
        }
        return row;
    }

    /**
     * Rows in display order.
     *
     * @param level null for all
     * @param superior whose subtree is meant, null for the whole province
     * @throws Refusal NOT_FOUND {@code UNKNOWN_ORGANISATION} for the superior
     */
    public List<Row> rows(@Nullable Level level, @Nullable String superior) {
        if (level == null && superior == null) {
            return board().rows();
        }
        if (superior != null) {
            row(superior);
        }
        return board().rows()
                .stream()
                .filter(row -> level == null || row.organisation().level() == level)
                .filter(row -> superior == null
                        || board().above(row).stream().anyMatch(above -> above.organisation().id().equals(superior)))
                .toList();
    }
}
