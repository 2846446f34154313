package vn.bangvang.portal.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Standings;

/**
 * How far the figures are behind what was recorded.
 *
 * @param asOf the newest event that is counted: not the time of the page
 * @param state the third one, LOST, only the page itself can notice
 */
public record Freshness(State state, @Nullable Instant asOf, long millis, long events) {

    private static final long STILL_LIVE = 60_000;

    /** In words on the badge. */
    public enum State {
        LIVE, LATE, LOST
    }

    /** From the answer's own delay. */
    public static Freshness of(Standings heading) {
        Standings.Lag lag = heading.lag() == null ? new Standings.Lag(0, 0) : heading.lag();
        return new Freshness(lag.millis() < STILL_LIVE ? State.LIVE : State.LATE, heading.asOf(), lag.millis(),
                lag.events());
    }
}
