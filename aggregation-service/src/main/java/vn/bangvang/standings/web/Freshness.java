package vn.bangvang.standings.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How fresh the figures of an answer are. It changes while they stay the same, so it stands in a header, which a 304
 * has too.
 *
 * @param asOf when the newest event that is counted was recorded
 * @param lag how far the figures are behind the log; null for what was known at a moment, which is behind nothing
 */
record Freshness(Instant asOf, LagMeter.@Nullable Lag lag) {
    /** A dictionary of RFC 9651. */
    static final String HEADER = "X-Bangvang-Freshness";

    /** As the header has it. */
    String written() {
        String written = "as-of=\"" + asOf + "\"";
        return lag == null
                ? written
                : written + ", millis=" + lag.millis() + ", events=" + lag.events() + ", known=?"
                        + (lag.known() ? 1 : 0);
    }
}
