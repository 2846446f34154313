package vn.bangvang.standings.fold.board;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.EvaluationYear;

/**
 * The standings of one province and year.
 *
 * @param closeVersion how often the year was closed
 * @param lateEvents events recorded after a closing and kept out until the year is reopened
 * @param closed the frozen boards, first closing first
 * @param change goes up whenever something in this year changed
 */
public record YearStandings(int year, EvaluationYear state, Board board, Instant asOf, int lateEvents,
        List<ClosedBoard> closed, long change) {

    /**
     * The board as it was closed.
     *
     * @param sha256 hash of {@link Board#canonical()}, lower-case hex
     */
    public record ClosedBoard(int closeVersion, Instant closedAt, EvaluationYear state, Board board, String sha256) {}

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
