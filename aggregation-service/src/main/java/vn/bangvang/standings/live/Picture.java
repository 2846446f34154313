package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.List;

import vn.bangvang.standings.fold.board.Standings;
import vn.bangvang.standings.fold.board.Standings.Listing;

/**
 * What readers see: immutable, replaced as a whole.
 *
 * @param boardVersion digest of the vector of offsets that was folded
 * @param loggedAt when the newest record of the log that was folded was written
 */
public record Picture(Standings standings, String boardVersion, Instant loggedAt, Listing<DeadLetter> deadLetters) {

    static Picture ofNothing(Standings nothing) {
        return new Picture(nothing, "", Instant.EPOCH, new Listing<>(0, List.of()));
    }
}
