package vn.bangvang.member.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import vn.bangvang.refusal.Refusal;

/** The civil day on which something is recorded. */
public record Today(LocalDate day) {
    public static Today by(Clock clock) {
        return new Today(LocalDate.now(clock));
    }

    /** Refused as IN_THE_FUTURE at the field when what has to have happened is still to come. */
    public void mustHaveReached(LocalDate on, String pointer) {
        if (on.isAfter(day)) {
            throw Refusal.of(Refusal.Kind.INVALID, "IN_THE_FUTURE", pointer, on, Map.of("today", day));
        }
    }
}
