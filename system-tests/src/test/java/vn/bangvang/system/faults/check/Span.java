package vn.bangvang.system.faults.check;

import java.time.Instant;

/** A stretch of time, both ends in it. */
public record Span(Instant from, Instant until) {

    public boolean has(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    /** Whether two stretches have a moment in common. */
    public boolean meets(Span other) {
        return !other.until().isBefore(from) && !other.from().isAfter(until);
    }
}
