package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;

/**
 * Which events one board may see. It depends on what the events say, never on the order in which they came.
 *
 * <p>An open year sees everything but late events. A closed one sees the events of its own year that were recorded
 * before the closing and everything else as it was recorded at that instant; commendations are given at ceremonies
 * after the closing, so the current board goes on seeing them while the frozen one does not.
 */
public final class Cutoff implements Predicate<Event> {
    private final EvaluationPeriod state;
    private final Revisions revisions;
    private final @Nullable Instant cut;
    private final boolean ceremonies;

    private Cutoff(EvaluationPeriod state, Revisions revisions, @Nullable Instant cut, boolean ceremonies) {
        this.state = state;
        this.revisions = revisions;
        this.cut = cut;
        this.ceremonies = ceremonies;
    }

    public static Cutoff current(EvaluationPeriod state, EventVersions log) {
        Instant cut = state.isOpen() ? null : closedAt(state);
        return new Cutoff(state, new Revisions(log.histories(FactKind.PERIOD), cut), cut, true);
    }

    /** @param state of the year right after that closing */
    public static Cutoff frozen(EvaluationPeriod state, EventVersions log) {
        Instant cut = closedAt(state);
        return new Cutoff(state, new Revisions(log.histories(FactKind.PERIOD), cut), cut, false);
    }

    private static @Nullable Instant closedAt(EvaluationPeriod state) {
        for (EvaluationPeriod.Closing closing : state.closings()) {
            if (closing.closeVersion() == state.closeVersion()) {
                return closing.closedAt();
            }
        }
        return null;
    }

    public EvaluationPeriod state() {
        return state;
    }

    /** The instant of the closing; null for an open year. */
    @Nullable
    public Instant cut() {
        return cut;
    }

    /** Whether the state of another year, which decides what was late there, matters here. */
    public boolean isChangedByPeriod(Event event) {
        return cut == null || !event.recordedAt().isAfter(cut);
    }

    public Period period() {
        return state.period();
    }

    /** Whether the period is known to the producers and to this cutoff. */
    public boolean knows(Period period) {
        return period.equals(state.period()) || revisions.of(period) > 0;
    }

    @Override
    public boolean test(Event event) {
        boolean recordedInTime = cut == null || !event.recordedAt().isAfter(cut);
        if (event.kind() == FactKind.COMMENDATION) {
            return (ceremonies || recordedInTime) && !revisions.isLate(event);
        }
        if (period().equals(event.period())) {
            return state.isOpen() ? !revisions.isLate(event) : event.revision() < state.revision();
        }
        return recordedInTime && !revisions.isLate(event);
    }
}
