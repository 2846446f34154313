package vn.bangvang.standings.fold.log;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.SubjectKey;

/** Every subject of one province with its versions, and who belongs to whom. */
public final class EventVersions {
    private final Map<FactKind, Map<String, History>> histories = new EnumMap<>(FactKind.class);
    private final Map<String, Holdings> holdings = new HashMap<>();
    /** Made when it is first asked for: while the log is read nobody asks. */
    private @Nullable RecordedDays days;
    private long versions;

    /**
     * @param again is given the same version as it was known, and as it is told again
     * @return the subject's history, null when the event is a duplicate
     */
    @Nullable
    public History add(Event event, BiConsumer<Event, Event> again) {
        History history = histories.computeIfAbsent(event.kind(), kind -> new HashMap<>())
                .computeIfAbsent(event.aggregateId(), id -> new History());
        Event known = history.version(event.version());
        if (known != null) {
            again.accept(known, event);
        }
        int before = history.size();
        if (!history.add(event)) {
            return null;
        }
        versions += history.size() - before;
        for (String owner : event.fact().owners()) {
            holdings.computeIfAbsent(owner, id -> new Holdings()).add(event.kind(), periodOf(event.fact()), history);
        }
        if (history.size() == before) {
            days = null;
        } else if (days != null) {
            days.add(event);
        }
        return history;
    }

    /** A year that is no period is asked for by nobody. */
    private static @Nullable Period periodOf(Fact fact) {
        Integer year = fact.year();
        return year == null || Period.isCalendarYear(year) ? fact.period() : null;
    }

    @Nullable
    public History history(FactKind kind, String id) {
        return of(kind).get(id);
    }

    /** One version of a subject, null when it is not known. */
    @Nullable
    public Event version(SubjectKey subject, long version) {
        History history = history(subject.kind(), subject.id());
        return history == null ? null : history.version(version);
    }

    /** How many versions of all subjects are known. */
    public long versions() {
        return versions;
    }

    public Collection<String> ids(FactKind kind) {
        return of(kind).keySet();
    }

    public Collection<History> histories(FactKind kind) {
        return of(kind).values();
    }

    /** Of every subject, in no order. */
    public Stream<History> histories() {
        return histories.values().stream().flatMap(byId -> byId.values().stream());
    }

    /**
     * All that stands in the log behind these marks and was recorded by then or for that period, and more.
     *
     * @param marks number of the first record behind, by part of the log
     */
    public Stream<Event> behind(Map<String, Long> marks, Instant by, Period period) {
        return byDay().behind(marks, by, period);
    }

    /** Every delivery that may have counted at some time, in no order. */
    public Stream<Event> told() {
        return histories().mapMulti(History::told);
    }

    /** As {@link #told}; where a version was told in several ways, the one that is kept comes last. */
    public List<Event> toldAndKept() {
        return histories().<Event>mapMulti(History::toldAndKept).toList();
    }

    /** When the newest event was recorded of those that are seen; null when none is. */
    @Nullable
    public Instant newestRecorded(Predicate<Event> seen) {
        return byDay().newest(seen);
    }

    /** Makes what boards are read from, so that several threads may read at once until something is added. */
    public void settle() {
        byDay();
    }

    private RecordedDays byDay() {
        RecordedDays known = days;
        if (known == null) {
            known = new RecordedDays();
            histories().flatMap(history -> history.versions().stream()).forEach(known::add);
            days = known;
        }
        return known;
    }

    /** The facts of that kind that some version ties to this organisation or member, by their ids. */
    public List<History> ownedBy(FactKind kind, String owner) {
        return holdings.getOrDefault(owner, Holdings.NONE).of(kind);
    }

    /** Those of them that some version says are of that period. */
    public List<History> ownedBy(FactKind kind, String owner, Period period) {
        return holdings.getOrDefault(owner, Holdings.NONE).of(kind, period);
    }

    private Map<String, History> of(FactKind kind) {
        return histories.getOrDefault(kind, Map.of());
    }
}
