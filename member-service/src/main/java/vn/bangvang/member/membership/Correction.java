package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.correction.Action;
import vn.bangvang.member.period.DifferingDays;

/**
 * A correction that was made.
 *
 * @param differsFrom the first day on which the history became another
 * @param differsUntil the last one; null when it stays another
 * @param reason as the caller gave it; stays here, because events tell no text that may name a person
 */
public record Correction(LocalDate recordedOn, LocalDate differsFrom, @Nullable LocalDate differsUntil, String reason,
        String document,
        List<Made> changes) {
    public Correction {
        changes = List.copyOf(changes);
    }

    Correction erased() {
        return new Correction(recordedOn, differsFrom, differsUntil, Member.NOBODY, Member.NOBODY, changes);
    }

    public DifferingDays days() {
        return new DifferingDays(differsFrom, differsUntil);
    }

    /**
     * A change as it is remembered and told.
     *
     * @param on the day that the fact had
     * @param newOn the day that it has now
     */
    public record Made(Action action, Fact.Kind kind, @Nullable LocalDate on, @Nullable LocalDate newOn) {}
}
