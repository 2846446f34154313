package vn.bangvang.standings.fold;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.Conflicts;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.Gaps;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.Parking;
import vn.bangvang.standings.fold.log.Quarantine;
import vn.bangvang.standings.fold.log.Revisions;

/** Everything about one province, and nothing about any other. */
final class Province {
    private final String id;
    private final EventVersions log = new EventVersions();
    private final Parking parking;
    private final Gaps gaps;
    private final Quarantine quarantine;
    private final Conflicts conflicts;
    private final SortedMap<Period, PeriodAccount> periods = new TreeMap<>();
    private Revisions revisions = new Revisions(List.of(), null);
    private @Nullable Map<String, Organisation> organisations;
    private @Nullable List<Waiting> late;

    Province(String id) {
        this.id = id;
        this.parking = new Parking(id);
        this.gaps = new Gaps(id);
        this.quarantine = new Quarantine(id);
        this.conflicts = new Conflicts(id);
    }

    /** @return false when it changes no board */
    boolean apply(Event event) {
        var subject = new SubjectKey(event.kind(), event.aggregateId());
        Event known = log.version(subject, event.version());
        if (known != null) {
            conflicts.check(known, event);
        }
        History history = log.add(event);
        if (history == null) {
            return false;
        }
        gaps.check(event, history);
        if (event.kind() == FactKind.PERIOD) {
            onPeriod(event);
            late = null;
        } else if (quarantine.check(event)) {
            late = null;
        }
        Set<SubjectKey> changed = changedBy(event, subject);
        if (known != null) {
            periods.values().forEach(PeriodAccount::startAgain);
        } else if (event.kind() != FactKind.PERIOD) {
            Affected affected = Affected.by(changed, log);
            periods.values().forEach(period -> takenIn(period, event, affected));
        }
        if (event.kind() == FactKind.ORGANISATION) {
            organisations = null;
        }
        changed.forEach(this::checkParking);
        return true;
    }

    /** What cannot be done step by step is done from the beginning; if that fails too, the publication says so. */
    private static void takenIn(PeriodAccount period, Event event, Affected affected) {
        try {
            period.on(event, affected);
        } catch (RuntimeException broken) {
            period.startAgain();
        }
    }

    private void onPeriod(Event event) {
        revisions = new Revisions(log.histories(FactKind.PERIOD), null);
        periods.keySet().retainAll(revisions.states().stream().map(EvaluationPeriod::period).toList());
        for (EvaluationPeriod state : revisions.states()) {
            History ownHistory = Objects.requireNonNull(log.history(FactKind.PERIOD, state.id()));
            periods.computeIfAbsent(state.period(), period -> new PeriodAccount(id, log, state))
                    .onPeriod(event, state, ownHistory);
        }
    }

    /** The event's own subject, and whatever had waited for it. */
    private Set<SubjectKey> changedBy(Event event, SubjectKey subject) {
        parking.await(event, this::knows);
        var changed = new LinkedHashSet<SubjectKey>(Set.of(subject));
        changed.addAll(parking.released(event.fact() instanceof EvaluationPeriod state
                ? SubjectKey.period(state.period())
                : subject));
        return changed;
    }

    private void checkParking(SubjectKey subject) {
        History history = log.history(subject.kind(), subject.id());
        if (history != null) {
            parking.check(history.newest(), this::knows);
        }
    }

    private boolean knows(SubjectKey reference) {
        return reference.kind() == FactKind.PERIOD
                ? revisions.of(Period.parse(reference.id())) > 0
                : log.history(reference.kind(), reference.id()) != null;
    }

    ProvinceStandings publish() {
        var late = new HashMap<Period, Integer>();
        for (Waiting waiting : quarantined()) {
            if (waiting.period() != null) {
                late.merge(waiting.period(), 1, Integer::sum);
            }
        }
        var published = new TreeMap<Period, PeriodStandings>();
        periods.forEach((period, account) -> published.put(period, account.publish(late.getOrDefault(period, 0))));
        History top = log.history(FactKind.ORGANISATION, id);
        Organisation root = top != null && top.newest().fact() instanceof Organisation organisation
                ? organisation
                : null;
        return new ProvinceStandings(id, root == null ? "" : root.code(), root == null ? "" : root.name(),
                Collections.unmodifiableSortedMap(published), organisations());
    }

    private Map<String, Organisation> organisations() {
        Map<String, Organisation> known = organisations;
        if (known == null) {
            known = new HashMap<>();
            for (History history : log.histories(FactKind.ORGANISATION)) {
                if (history.newest().fact() instanceof Organisation organisation) {
                    known.put(organisation.id(), organisation);
                }
            }
            organisations = known;
        }
        return known;
    }

    /** The same list as long as nothing about it changes: it is asked for in every publication. */
    List<Waiting> quarantined() {
        List<Waiting> known = late;
        if (known == null) {
            known = quarantine.late(revisions);
            late = known;
        }
        return known;
    }

    /** What waits for a reference, and what some board does not count. */
    Stream<Waiting> parked() {
        return Stream.concat(parking.waiting(), periods.values().stream().flatMap(this::uncounted));
    }

    /** Equal as long as {@link #parked} is. */
    List<Object> parkedState() {
        return List.of(parking.changes(), periods.values().stream().map(PeriodAccount::uncountedState).toList());
    }

    long parkedCount() {
        return parking.size() + periods.values().stream().mapToLong(period -> period.uncounted().size()).sum();
    }

    private Stream<Waiting> uncounted(PeriodAccount account) {
        return account.uncounted().entrySet().stream().flatMap(entry -> {
            History history = log.history(entry.getKey().kind(), entry.getKey().id());
            return history == null
                    ? Stream.empty()
                    : Stream.of(Parking.waiting(id, entry.getValue().reason(), entry.getValue().reference(),
                            history.newest()));
        });
    }

    /** Versions known, duplicates not counted. */
    long applied() {
        return log.versions();
    }

    Stream<Gap> gaps() {
        return gaps.all();
    }

    long gapCount() {
        return gaps.size();
    }

    Stream<Conflict> conflicts() {
        return conflicts.all(log);
    }

    long conflictCount() {
        return conflicts.size();
    }
}
