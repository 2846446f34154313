package vn.bangvang.standings.fold;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
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

/** Everything about one province, and nothing about any other. */
final class Province {
    private final String id;
    private final ProvinceLog told;
    private final EventVersions log;
    private final Parking parking;
    private final PeriodAccounts periods;
    private @Nullable Map<String, Organisation> organisations;
    private boolean settled;

    /** @param told so far; what comes is added to it */
    Province(ProvinceLog told) {
        this(told, false);
    }

    private Province(ProvinceLog told, boolean keepsBoards) {
        this.id = told.id();
        this.told = told;
        this.log = told.versions();
        this.parking = new Parking(id);
        this.periods = new PeriodAccounts(id, log, keepsBoards);
    }

    /** The boards of one that was told all this, whatever the order; what waits for a reference is not noted. */
    static Province of(String id, List<Event> told) {
        var province = new Province(new ProvinceLog(id), true);
        told.forEach(province.told::add);
        province.periods.open();
        province.settled = true;
        return province;
    }

    /**
     * Until the first publication events are only kept: most of what would be made of them one by one while the log is
     * read would be thrown away.
     */
    void settle() {
        if (!settled) {
            periods.open();
            Stream.of(FactKind.values()).forEach(this::park);
            settled = true;
        }
        log.settle();
    }

    /** The fold of one that was told that; boards that were as they were sealed are not made again to be hashed. */
    static Province of(ProvinceLog told, List<FoldState.SealedBoard> boards) {
        var province = new Province(told);
        province.settle();
        province.periods.trust(boards);
        return province;
    }

    FoldState.OfProvince state() {
        return told.state(periods.sealedBoards());
    }

    /** Nearly none has to wait, and whether one does is asked of many. */
    private void park(FactKind kind) {
        log.histories(kind)
                .parallelStream()
                .filter(history -> !history.versions().stream().allMatch(this::knowsAllOf))
                .toList()
                .forEach(this::park);
    }

    private void park(History history) {
        history.versions().forEach(version -> parking.await(version, this::knows));
        parking.check(history.newest(), this::knows);
    }

    private boolean knowsAllOf(Event version) {
        Period named = version.namedPeriod();
        return (named == null || periods.isOpened(named))
                && version.fact().references().stream().allMatch(this::knows);
    }

    /** @return false when it changes no board */
    boolean apply(Event event) {
        if (!settled) {
            return told.add(event);
        }
        var subject = new SubjectKey(event.kind(), event.aggregateId());
        Event before = told.known(event);
        if (!told.add(event)) {
            return false;
        }
        if (event.kind() == FactKind.PERIOD) {
            periods.onPeriod(event);
        } else if (event.fact() instanceof Seal seal) {
            periods.onSeal(seal);
        }
        Set<SubjectKey> changed = changedBy(event, subject);
        if (before != null) {
            periods.startAgain();
        } else if (event.kind() != FactKind.PERIOD) {
            periods.on(event, Affected.by(changed, log));
        }
        if (event.kind() == FactKind.ORGANISATION) {
            organisations = null;
        }
        changed.forEach(this::checkParking);
        return true;
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
                ? periods.isOpened(Period.parse(reference.id()))
                : log.history(reference.kind(), reference.id()) != null;
    }

    String id() {
        return id;
    }

    ProvinceStandings publish() {
        return publish(any -> true);
    }

    /** @param shown of the others nothing is made */
    ProvinceStandings publish(Predicate<Period> shown) {
        settle();
        SortedMap<Period, PeriodStandings> published = periods.publish(shown, late().flatMap(List::stream));
        Organisation root = organisations().get(id);
        return new ProvinceStandings(id, root == null ? "" : root.code(), root == null ? "" : root.name(),
                Collections.unmodifiableSortedMap(published), organisations(), periods.seals(), told.reached());
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

    /**
     * What was recorded while its period was closed, and what came after the seal of a closing: lists that are the same
     * objects as long as they list the same.
     */
    Stream<List<Waiting>> late() {
        return Stream.concat(Stream.of(told.quarantined(periods.revisions())),
                periods.stream().map(PeriodAccount::late));
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

    PeriodAccounts periods() {
        settle();
        return periods;
    }

    /** @return null when nobody opened that period, or it was not closed so often */
    @Nullable
    Ledger ledger(Period period, @Nullable Integer closeVersion) {
        return periods.ledger(period, closeVersion);
    }

    /** What waits for a reference, and what some board does not count. */
    Stream<Waiting> parked() {
        return Stream.concat(parking.waiting(), periods.uncounted());
    }

    /** Equal as long as {@link #parked} is. */
    List<Object> parkedState() {
        return List.of(parking.changes(), periods.uncountedState());
    }

    long parkedCount() {
        return parking.size() + periods.uncountedCount();
    }

    EventVersions versions() {
        return log;
    }

    ProvinceLog told() {
        return told;
    }
}
