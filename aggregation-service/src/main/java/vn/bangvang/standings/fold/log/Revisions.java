package vn.bangvang.standings.fold.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;

/** How far each evaluation period has got, now or at an instant. */
public final class Revisions {
    private final Map<Period, EvaluationPeriod> states = new HashMap<>();

    /** @param known which of what was told about the periods was known */
    public Revisions(Collection<History> periods, Predicate<Event> known) {
        for (History history : periods) {
            Event newest = history.newest(known);
            if (newest != null && newest.fact() instanceof EvaluationPeriod state) {
                states.merge(state.period(), state, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
            }
        }
    }

    /** 0 for a period nobody opened. */
    public int of(Period period) {
        EvaluationPeriod state = states.get(period);
        return state == null ? 0 : state.revision();
    }

    public Collection<EvaluationPeriod> states() {
        return states.values();
    }

    /** Recorded when its period was closed, and not reopened since. */
    public boolean isLate(Event event) {
        return event.period() != null && event.revision() % 2 == 0 && event.revision() >= of(event.period());
    }
}
