package vn.bangvang.standings.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.YearStandings;
import vn.bangvang.standings.fold.fact.EvaluationYear;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;

/**
 * A log as producers write it: versions without gaps, years recorded with the revision they have at that moment, a
 * clock that goes one second per event.
 */
public class FactsFixture {
    public static final String PROVINCE = "P";

    public final List<Event> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Integer, EvaluationYear> years = new HashMap<>();
    private Instant clock = Instant.parse("2021-01-01T00:00:00Z");

    /** The next events are recorded from this day on. */
    public void itIs(String day) {
        clock = Instant.parse(day + "T00:00:00Z");
    }

    Instant now() {
        return clock;
    }

    public Event add(Fact fact, String id) {
        Integer year = fact.year();
        EvaluationYear state = year == null ? null : years.get(year);
        return add(fact, id, year, state == null ? null : Integer.valueOf(state.revision()));
    }

    public Event add(Fact fact, String id, Integer year, Integer revision) {
        String key = fact.kind() + "/" + id;
        Long version = versions.merge(key, 1L, Long::sum);
        clock = clock.plusSeconds(1);
        var event = new Event(key + "/" + version, PROVINCE, id, version, year, revision, clock, fact);
        if (fact instanceof EvaluationYear state) {
            years.put(state.year(), state);
        }
        events.add(event);
        return event;
    }

    EvaluationYear yearState(int year) {
        return years.get(year);
    }

    /** The newest state of a subject. */
    <F extends Fact> F newest(FactKind kind, String id, Class<F> type) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.aggregateId().equals(id))
                .reduce((first, second) -> second)
                .map(event -> type.cast(event.fact()))
                .orElseThrow();
    }

    static Snapshot fold(List<Event> events) {
        var fold = new StandingsFold();
        events.forEach(fold::apply);
        return publish(fold);
    }

    static Snapshot publish(StandingsFold fold) {
        return fold.publish("", Instant.EPOCH);
    }

    Snapshot fold() {
        return fold(events);
    }

    ProvinceStandings province() {
        return fold().provinces().get(PROVINCE);
    }

    YearStandings year(int year) {
        return province().years().get(year);
    }

    Row row(int year, String organisation) {
        return year(year).board().row(organisation);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
