package vn.bangvang.standings.fold.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where in the log something stands. It is the same for whoever reads that log.
 *
 * @param part of the log that keeps its own order
 * @param number of the record in that part, from 0
 * @param at when the log took it in, by the log's clock, which counts milliseconds
 */
public record Place(String part, long number, Instant at) {

    /** Of two places where the same was told the first; null when one of them is not known. */
    static @Nullable Place first(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return null;
        }
        int byPart = one.part.compareTo(other.part);
        return byPart < 0 || byPart == 0 && one.number <= other.number ? one : other;
    }
}
