package vn.bangvang.standings.fold;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.SealChain;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectKey;
import vn.bangvang.standings.fold.log.EventVersions;
import vn.bangvang.standings.fold.log.History;
import vn.bangvang.standings.fold.log.Parking;
import vn.bangvang.standings.fold.log.Revisions;
import vn.bangvang.standings.fold.log.Seals;

/** Everything about one province, and nothing about any other. */
final class Province {
    private final String id;
    private final ProvinceLog told;
    private final EventVersions log;
    private final Parking parking;
    private final SortedMap<Period, PeriodAccount> periods = new TreeMap<>();
    private Revisions revisions = new Revisions(List.of(), any -> true);
    private @Nullable Map<String, Organisation> organisations;
    private SealChain seals;

    Province(String id) {
        this.id = id;
        this.seals = new SealChain(id, List.of());
        this.told = new ProvinceLog(id);
        this.log = told.versions();
        this.parking = new Parking(id);
    }

    /** The boards of one that was told all this, whatever the order; what waits for a reference is not noted. */
    static Province of(String id, List<Event> told) {
        var province = new Province(id);
        told.forEach(province.told::add);
        province.seals = new SealChain(id, Seals.of(province.log));
        for (History history : province.log.histories(FactKind.PERIOD)) {
            province.onPeriod(history.newest());
        }
        return province;
    }

    /** @return false when it changes no board */
    boolean apply(Event event) {
        var subject = new SubjectKey(event.kind(), event.aggregateId());
        Event before = told.known(event);
        if (!told.add(event)) {
            return false;
        }
        if (event.kind() == FactKind.PERIOD) {
            onPeriod(event);
        } else if (event.fact() instanceof Seal seal) {
            seals = new SealChain(id, Seals.of(log));
            periods.values().forEach(period -> period.onSeal(seal));
        }
        Set<SubjectKey> changed = changedBy(event, subject);
        if (before != null) {
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
        revisions = new Revisions(log.histories(FactKind.PERIOD), any -> true);
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

    String id() {
        return id;
    }

    boolean isFounded() {
        return log.history(FactKind.ORGANISATION, id) != null;
    }

    ProvinceStandings publish() {
        return publish(any -> true);
    }

    /** @param shown of the others nothing is made */
    ProvinceStandings publish(Predicate<Period> shown) {
        var late = new HashMap<Period, Integer>();
        for (Waiting waiting : late().toList()) {
            if (waiting.period() != null) {
                late.merge(waiting.period(), 1, Integer::sum);
            }
        }
        var published = new TreeMap<Period, PeriodStandings>();
        periods.forEach((period, account) -> {
            if (shown.test(period)) {
                published.put(period, account.publish(late.getOrDefault(period, 0)));
            }
        });
        History top = log.history(FactKind.ORGANISATION, id);
        Organisation root = top != null && top.newest().fact() instanceof Organisation organisation
                ? organisation
                : null;
        return new ProvinceStandings(id, root == null ? "" : root.code(), root == null ? "" : root.name(),
                Collections.unmodifiableSortedMap(published), organisations(), seals, told.reached());
    }

    private Map<String, Organisation> organisations() {
        Map<String, Organisation> same = organisations;
        if (same == null) {
            same = new HashMap<>();
            for (History history : log.histories(FactKind.ORGANISATION)) {
                if (history.newest().fact() instanceof Organisation organisation) {
                    same.put(organisation.id(), organisation);
                }
            }
            organisations = same;
        }
        return same;
    }

    /** What was recorded while its period was closed, and what came after the seal of a closing. */
    Stream<Waiting> late() {
        return Stream.concat(quarantined().stream(), periods.values().stream().flatMap(PeriodAccount::late));
    }

    /** Whose rows of that period may change with the subject, without those above them. */
    Set<String> touched(Period period, SubjectKey subject) {
        Affected affected = Affected.by(Set.of(subject), log);
        var touched = new HashSet<String>(affected.organisations());
        Ledger ledger = ledger(period, null);
        if (ledger != null) {
            affected.subjects()
                    .forEach(each -> ledger.contributions()
                            .getOrDefault(each, List.of())
                            .forEach(delta -> touched.add(delta.organisationId())));
        }
        return touched;
    }

    /** @return null when nobody opened that period, or it was not closed so often */
    @Nullable
    Ledger ledger(Period period, @Nullable Integer closeVersion) {
        PeriodAccount account = periods.get(period);
        return account == null ? null : account.ledger(closeVersion);
    }

    List<Waiting> quarantined() {
        return told.quarantined(revisions);
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

    EventVersions versions() {
        return log;
    }

    ProvinceLog told() {
        return told;
    }
}
