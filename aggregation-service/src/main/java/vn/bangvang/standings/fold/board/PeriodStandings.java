package vn.bangvang.standings.fold.board;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Seal;

/**
 * The standings of one province and period.
 *
 * @param made the current board; null for a sealed period that nobody has asked for
 * @param asOf when the newest event that the current board shows was recorded
 * @param lateEvents events recorded after a closing and kept out until the period is reopened
 * @param closed the frozen boards, first closing first
 * @param change goes up whenever something in this period changed
 */
public record PeriodStandings(Period period, EvaluationPeriod state, @Nullable Board made, Instant asOf, int lateEvents,
        List<ClosedBoard> closed, long change) {

    /** @throws IllegalStateException when nobody has asked for it yet: who shows one asks the fold for it */
    public Board board() {
        if (made == null) {
            throw new IllegalStateException("The board of %s is not made".formatted(period));
        }
        return made;
    }

    public PeriodStandings with(Board its) {
        return new PeriodStandings(period, state, its, asOf, lateEvents, closed, change);
    }

    /**
     * The board as it was closed.
     *
     * @param made its board; null as long as nobody has asked for one that is as it was sealed
     * @param awaited what the closing names and what has not come yet; nothing of a sealed one
     * @param computed hash of the board as it is made of the log here and now; null while something is awaited
     * @param seal null until the closing is sealed
     * @param lateEvents what came after the seal and would be shown otherwise
     */
    public record ClosedBoard(int closeVersion, Instant closedAt, EvaluationPeriod state,
            @Nullable Board made, List<Awaited> awaited, @Nullable String computed, @Nullable Seal seal,
            int lateEvents) {

        /** @throws IllegalStateException when nobody has asked for it yet: who shows one asks the fold for it */
        public Board board() {
            if (made == null) {
                throw new IllegalStateException("The board of closing %d is not made".formatted(closeVersion));
            }
            return made;
        }

        public ClosedBoard with(Board its) {
            return new ClosedBoard(closeVersion, closedAt, state, its, awaited, computed, seal, lateEvents);
        }

        /** The hash that was sealed; null before. */
        public @Nullable String sha256() {
            return seal == null ? null : seal.sha256();
        }

        /** Whether all has come that it rests on, and nobody has sealed it yet. */
        public boolean isToBeSealed() {
            return seal == null && computed != null;
        }

        /** Whether the log does not give the board that was sealed. Other figures cannot be compared. */
        public boolean isBroken() {
            return seal != null && seal.figures().equals(Board.FIGURES) && !seal.sha256().equals(computed);
        }
    }

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
