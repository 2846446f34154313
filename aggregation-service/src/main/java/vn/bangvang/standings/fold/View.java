package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.EvaluationYear;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;

/**
 * Which events one board may see. It depends on what the events say, never on the order in which they came.
 *
 * <p>An open year sees everything but late events. A closed one sees the events of its own year that were recorded
 * before the closing and everything else as it was recorded at that instant; commendations are given at ceremonies
 * after the closing, so the current board goes on seeing them while the frozen one does not.
 */
final class View implements Predicate<Event> {
    private final EvaluationYear state;
    private final Revisions revisions;
    private final @Nullable Instant cut;
    private final boolean ceremonies;

    private View(EvaluationYear state, Revisions revisions, @Nullable Instant cut, boolean ceremonies) {
        this.state = state;
        this.revisions = revisions;
        this.cut = cut;
        this.ceremonies = ceremonies;
    }

    static View current(EvaluationYear state, Store store) {
        Instant cut = state.isOpen() ? null : closedAt(state);
        return new View(state, new Revisions(store.histories(FactKind.YEAR), cut), cut, true);
    }

    /** @param state of the year right after that closing */
    static View frozen(EvaluationYear state, Store store) {
        Instant cut = closedAt(state);
        return new View(state, new Revisions(store.histories(FactKind.YEAR), cut), cut, false);
    }

    private static @Nullable Instant closedAt(EvaluationYear state) {
        for (EvaluationYear.Closing closing : state.closings()) {
            if (closing.closeVersion() == state.closeVersion()) {
                return closing.closedAt();
            }
        }
        return null;
    }

    EvaluationYear state() {
        return state;
    }

    /** The instant of the closing; null for an open year. */
    @Nullable
    Instant cut() {
        return cut;
    }

    /** Whether the state of another year, which decides what was late there, matters here. */
    boolean isChangedByYear(Event event) {
        return cut == null || !event.recordedAt().isAfter(cut);
    }

    int year() {
        return state.year();
    }

    /** Whether the year is known to the producers and to this view. */
    boolean knowsYear(int year) {
        return year == state.year() || revisions.of(year) > 0;
    }

    @Override
    public boolean test(Event event) {
        Integer year = event.year();
        boolean recordedInTime = cut == null || !event.recordedAt().isAfter(cut);
        if (event.kind() == FactKind.COMMENDATION) {
            return (ceremonies || recordedInTime) && !revisions.isLate(event);
        }
        if (year != null && year == year()) {
            return state.isOpen() ? !revisions.isLate(event) : event.revision() < state.revision();
        }
        return recordedInTime && !revisions.isLate(event);
    }
}
