package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.EvaluationYear;
import vn.bangvang.standings.fold.fact.Event;

/** How far each evaluation year has got, now or at an instant. */
public final class Revisions {
    private final Map<Integer, EvaluationYear> states = new HashMap<>();

    /** @param until null for now */
    public Revisions(Collection<History> years, @Nullable Instant until) {
        for (History history : years) {
            Event newest = history.newest(event -> until == null || !event.recordedAt().isAfter(until));
            if (newest != null && newest.fact() instanceof EvaluationYear state) {
                states.merge(state.year(), state, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
            }
        }
    }

    /** 0 for a year nobody opened. */
    public int of(int year) {
        EvaluationYear state = states.get(year);
        return state == null ? 0 : state.revision();
    }

    public Collection<EvaluationYear> states() {
        return states.values();
    }

    /** Recorded when its year was closed, and not reopened since. */
    public boolean isLate(Event event) {
        return event.year() != null && event.revision() % 2 == 0 && event.revision() >= of(event.year());
    }
}
