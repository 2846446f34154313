package vn.bangvang.standings.fold.board;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;

/**
 * The standings of one province and period.
 *
 * @param closeVersion how often the period was closed
 * @param lateEvents events recorded after a closing and kept out until the period is reopened
 * @param closed the frozen boards, first closing first
 * @param change goes up whenever something in this period changed
 */
public record PeriodStandings(Period period, EvaluationPeriod state, Board board, Instant asOf, int lateEvents,
        List<ClosedBoard> closed, long change) {

    /**
     * The board as it was closed.
     *
     * @param sha256 hash of {@link Board#canonical()}, lower-case hex
     */
    public record ClosedBoard(int closeVersion, Instant closedAt, EvaluationPeriod state, Board board, String sha256) {}

    public String status() {
        return state.isOpen() ? "PROVISIONAL" : "CLOSED";
    }

    public @Nullable ClosedBoard closed(int closeVersion) {
        for (ClosedBoard board : closed) {
            if (board.closeVersion() == closeVersion) {
                return board;
            }
        }
        return null;
    }
}
