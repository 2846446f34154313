package vn.bangvang.standings.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Member;

/**
 * A log as producers write it: versions without gaps, periods recorded with the revision they have at that moment, a
 * clock that goes one second per event.
 */
public class FactsFixture {
    public static final String PROVINCE = "P";

    public final List<Event> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<Period, EvaluationPeriod> periods = new HashMap<>();
    private Instant clock = Instant.parse("2021-01-01T00:00:00Z");

    /** The next events are recorded from this day on. */
    public void itIs(String day) {
        clock = Instant.parse(day + "T00:00:00Z");
    }

    /** The province that things happen in. */
    String root() {
        return PROVINCE;
    }

    Instant now() {
        return clock;
    }

    public Event add(Fact fact, String id) {
        Period period = fact.period();
        EvaluationPeriod state = period == null ? null : periods.get(period);
        return add(fact, id, period, state == null ? null : Integer.valueOf(state.revision()));
    }

    public Event add(Fact fact, String id, Period period, Integer revision) {
        String key = fact.kind() + "/" + id;
        Long version = versions.merge(key, 1L, Long::sum);
        clock = clock.plusSeconds(1);
        var event = new Event(key + "/" + version, root(), id, version, period, revision, clock, fact);
        if (fact instanceof EvaluationPeriod state) {
            periods.put(state.period(), state);
        }
        events.add(event);
        return event;
    }

    EvaluationPeriod state(Period period) {
        return periods.get(period);
    }

    /** The member's first cell is left for another one. */
    public Event transfer(String id, String to, String on) {
        Member member = newest(FactKind.MEMBER, id, Member.class);
        Member.Placement from = member.placements().getFirst();
        LocalDate day = day(on);
        return add(new Member(id, member.admittedOn(), member.officialOn(),
                List.of(new Member.Placement(from.cellId(), from.from(), day, false),
                        new Member.Placement(to, day, null, false)),
                member.statuses(), List.of()), id);
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

    /** With all current boards, those that rest too. */
    static Snapshot publish(StandingsFold fold) {
        Snapshot now = fold.publish("", Instant.EPOCH);
        now.provinces()
                .values()
                .forEach(province -> province.periods()
                        .keySet()
                        .forEach(period -> fold.current(province.id(), period).orElseThrow()));
        return fold.publish("", Instant.EPOCH);
    }

    Snapshot fold() {
        return fold(events);
    }

    ProvinceStandings province() {
        return fold().provinces().get(PROVINCE);
    }

    PeriodStandings period(Period period) {
        return province().periods().get(period);
    }

    PeriodStandings year(int year) {
        return period(Period.year(year));
    }

    Row row(int year, String organisation) {
        return year(year).board().row(organisation);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
