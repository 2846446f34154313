package vn.bangvang.portal.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.portal.api.Standings;

/**
 * How far the figures are behind what was recorded.
 *
 * @param asOf the newest event that is counted: not the time of the page
 */
public record Freshness(State state, @Nullable Instant asOf, long millis) {
    /** From here on a page says how late it is; the page's script takes it from here too. */
    public static final long LATE_FROM_MILLIS = 60_000;

    /** In words on the badge. A board as it was closed, or as it was known once, is never late. */
    public enum State {
        LIVE,
        LATE,
        LOST,
        FROZEN,
        PAST
    }

    /** From the answer's own delay. */
    public static Freshness of(Standings heading) {
        Standings.Lag lag = heading.lag() == null ? new Standings.Lag(0, 0, true) : heading.lag();
        return new Freshness(state(heading, lag), heading.asOf(), lag.millis());
    }

    private static State state(Standings heading, Standings.Lag lag) {
        if (heading.sha256() != null) {
            return State.FROZEN;
        }
        if (heading.knownAt() != null) {
            return State.PAST;
        }
        if (!lag.known()) {
            return State.LOST;
        }
        return lag.millis() < LATE_FROM_MILLIS ? State.LIVE : State.LATE;
    }
}
