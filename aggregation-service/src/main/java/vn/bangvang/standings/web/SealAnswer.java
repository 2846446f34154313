package vn.bangvang.standings.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.Awaited;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.fact.Seal;

/**
 * How far the sealing of a closing is.
 *
 * @param sealed whether the closing is sealed
 * @param state AWAITING_EVENTS while not all has come that the closing names; TO_BE_SEALED; SEALED; OTHER_FIGURES when
 *        it was sealed by a release whose rows show other figures, so that the hash is not that of these rows; or
 *        BROKEN when the log does not give the board that was sealed
 * @param awaited what has not come yet
 * @param sequence place in the chain of the province's seals
 * @param link hash that binds this seal to the one before
 * @param previous link of the seal before
 */
record SealAnswer(boolean sealed, State state, List<Awaited> awaited, @Nullable Integer sequence,
        @Nullable String link, @Nullable String previous) {
    /** As in {@code state}. */
    enum State {
        AWAITING_EVENTS,
        TO_BE_SEALED,
        SEALED,
        OTHER_FIGURES,
        BROKEN;

        static State of(ClosedBoard closed) {
            Seal seal = closed.seal();
            if (seal == null) {
                return closed.isToBeSealed() ? TO_BE_SEALED : AWAITING_EVENTS;
            }
            if (closed.isBroken()) {
                return BROKEN;
            }
            return seal.figures().equals(Board.FIGURES) ? SEALED : OTHER_FIGURES;
        }
    }

    static SealAnswer of(ClosedBoard closed) {
        Seal seal = closed.seal();
        State state = State.of(closed);
        return seal == null
                ? new SealAnswer(false, state, closed.awaited(), null, null, null)
                : new SealAnswer(true, state, List.of(), seal.sequence(), seal.link(), seal.previous());
    }
}
