package vn.bangvang.member.period;

import java.util.List;

import vn.bangvang.period.Period;

/**
 * A period that a correction reaches, as it is answered.
 *
 * @param state the board of a CLOSED one stands as it was closed: there the change waits until the period is reopened
 */
public record ReachedPeriod(Period period, State state) {
    /** Whether the period takes changes. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** As {@link EvaluationPeriods#reachedBy}. */
    public static List<ReachedPeriod> of(EvaluationPeriods periods, DifferingDays days, String rootId) {
        return periods.reachedBy(days, rootId)
                .stream()
                .map(known -> new ReachedPeriod(known.period(), known.revision() % 2 == 0 ? State.CLOSED : State.OPEN))
                .toList();
    }
}
