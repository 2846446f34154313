package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.Seal;

/**
 * Which events one board may see. It depends on what the events say, never on the order in which they came.
 *
 * <p>An open year sees everything but late events. A closed one sees the events of its own year that were recorded
 * before the closing and everything else as it was recorded at that instant; once it is sealed, only what stands in the
 * log before the seal's marks. Commendations are given at ceremonies after the closing, so the current board goes on
 * seeing them while the frozen one does not.
 */
public final class Cutoff implements Predicate<Event> {
    private final EvaluationPeriod state;
    private final Revisions revisions;
    private final @Nullable Instant cut;
    private final boolean ceremonies;
    private final @Nullable Seal seal;
    private final Map<String, Long> known;

    private Cutoff(EvaluationPeriod state, EventVersions log, boolean ceremonies) {
        this.state = state;
        this.ceremonies = ceremonies;
        this.cut = state.isOpen() ? null : closedAt(state);
        this.seal = state.isOpen() ? null : Seals.of(log, state.period(), state.closeVersion());
        this.known = seal == null ? Map.of() : new HashMap<>(seal.known());
        this.revisions = new Revisions(log.histories(FactKind.PERIOD), event -> isInTime(event) && !isAfterSeal(event));
    }

    public static Cutoff current(EvaluationPeriod state, EventVersions log) {
        return new Cutoff(state, log, true);
    }

    /** @param state of the year right after that closing */
    public static Cutoff frozen(EvaluationPeriod state, EventVersions log) {
        return new Cutoff(state, log, false);
    }

    private static @Nullable Instant closedAt(EvaluationPeriod state) {
        return state.closing(state.closeVersion()).map(EvaluationPeriod.Closing::closedAt).orElse(null);
    }

    public EvaluationPeriod state() {
        return state;
    }

    /** The instant of the closing; null for an open year. */
    @Nullable
    public Instant cut() {
        return cut;
    }

    /** The seal of the closing; null for an open year, and before it is sealed. */
    @Nullable
    public Seal seal() {
        return seal;
    }

    /** Every version of a log that would be seen here if it had not come after the seal, in no order. */
    public List<Event> tooLate(EventVersions log) {
        return seal == null
                ? List.of()
                : log.behind(known, cut == null ? Instant.MAX : cut, period())
                        .filter(this::isTooLateForTheSeal)
                        .toList();
    }

    /** Whether the state of another year, which decides what was late there, matters here. */
    public boolean isChangedByPeriod(Event event) {
        return isInTime(event) && !isAfterSeal(event);
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
        return isMeant(event) && (isCeremony(event) || !isAfterSeal(event));
    }

    /** Whether it would be seen here if it had not reached the log after the seal. */
    public boolean isTooLateForTheSeal(Event event) {
        return isAfterSeal(event) && !isCeremony(event) && isMeant(event);
    }

    private boolean isMeant(Event event) {
        if (event.kind() == FactKind.SEAL) {
            return false;
        }
        if (isCeremony(event)) {
            return !revisions.isLate(event);
        }
        if (event.kind() != FactKind.COMMENDATION && period().equals(event.period())) {
            return state.isOpen() ? !revisions.isLate(event) : event.revision() < state.revision();
        }
        return isInTime(event) && !revisions.isLate(event);
    }

    private boolean isCeremony(Event event) {
        return ceremonies && event.kind() == FactKind.COMMENDATION;
    }

    private boolean isInTime(Event event) {
        return cut == null || !event.recordedAt().isAfter(cut);
    }

    private boolean isAfterSeal(Event event) {
        Place place = event.place();
        if (seal == null || place == null) {
            return false;
        }
        Long next = known.get(place.part());
        return next == null || place.number() >= next;
    }
}
