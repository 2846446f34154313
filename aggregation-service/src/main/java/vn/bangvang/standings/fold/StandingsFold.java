package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.board.Snapshot.Listing;
import vn.bangvang.standings.fold.board.Stale;
import vn.bangvang.standings.fold.board.Waiting;
import vn.bangvang.standings.fold.fact.Event;

/**
 * {@code standings = fold(events)}. One thread applies events and publishes snapshots; the boards depend only on the
 * set of events, so duplicates, any order and a full re-publication give the same ones.
 */
public final class StandingsFold {
    /** How many entries of a list are shown; the count beside it is always complete. */
    static final int LISTED = 500;

    private static final Comparator<Waiting> OLDEST_FIRST = Comparator.comparing(Waiting::recordedAt)
            .thenComparing(Waiting::aggregateType)
            .thenComparing(Waiting::aggregateId)
            .thenComparing(Waiting::aggregateVersion)
            .thenComparing(Waiting::reference);
    private static final Comparator<Gap> BY_SUBJECT = Comparator.comparing(Gap::aggregateType)
            .thenComparing(Gap::aggregateId);

    private static final Comparator<Conflict> BY_VERSION = Comparator.comparing(Conflict::aggregateType)
            .thenComparing(Conflict::aggregateId)
            .thenComparing(Conflict::aggregateVersion);

    private final TreeMap<String, Province> provinces = new TreeMap<>();
    private final TreeMap<String, ProvinceStandings> good = new TreeMap<>();
    private final TreeMap<String, Stale> stale = new TreeMap<>();
    private List<List<Object>> parkedState = List.of();
    private Listing<Waiting> parked = new Listing<>(0, List.of());
    private final SortedListing<Waiting> late = new SortedListing<>(OLDEST_FIRST, LISTED);
    private final SortedListing<Gap> gaps = new SortedListing<>(BY_SUBJECT, LISTED);
    private final SortedListing<Conflict> conflicts = new SortedListing<>(BY_VERSION, LISTED);

    /** @return false for a version that is known already, and that no board changes by */
    public boolean apply(Event event) {
        return provinces.computeIfAbsent(event.province(), Province::new).apply(event);
    }

    /** What this is a fold of, at this moment. */
    public FoldState state() {
        return new FoldState(provinces.values().stream().map(Province::state).toList());
    }

    /** The fold that was in that state. */
    public static StandingsFold of(FoldState state) {
        var fold = new StandingsFold();
        state.provinces().forEach(province -> fold.provinces.put(province.id(), Province.of(province)));
        return fold;
    }

    /** A closing with its board, which is made when nobody has asked for it before. */
    public Optional<ClosedBoard> closed(String province, Period period, int closeVersion) {
        return Optional.ofNullable(provinces.get(province)).map(known -> known.periods().closed(period, closeVersion));
    }

    /** What the log had of a province at a moment by its own clock: a copy, for whoever wants to fold it elsewhere. */
    public ProvincePrefix prefix(String province, Instant upTo) {
        Province known = provinces.get(province);
        return new ProvincePrefix(province, known == null ? List.of() : known.told().told(upTo));
    }

    /** The running account of a province, with what it is an account of; nothing of one that nobody founded. */
    public Optional<Provable> provable(String province) {
        return Optional.ofNullable(provinces.get(province))
                .filter(Province::isFounded)
                .map(known -> new Provable(known.publish(), prefix(province, Instant.MAX)));
    }

    /** Everything that is known at this moment, under the version that readers tell it by. */
    public Snapshot publish(String boardVersion, Instant loggedAt) {
        provinces.forEach((id, province) -> publish(id, province, loggedAt));
        Collection<Province> all = provinces.values();
        return new Snapshot(Collections.unmodifiableSortedMap(new TreeMap<>(good)),
                all.stream().mapToLong(province -> province.versions().versions()).sum(),
                parked(),
                late.of(all.stream().flatMap(Province::late).toList()),
                gaps.of(all.stream().map(province -> province.told().gaps()).toList()),
                conflicts.of(all.stream().map(province -> province.told().conflicts()).toList()),
                Collections.unmodifiableSortedMap(new TreeMap<>(stale)), each(ProvinceStandings::unsealed),
                each(ProvinceStandings::brokenSeals), boardVersion, loggedAt);
    }

    /** One province that cannot be shown keeps its last boards, and keeps nobody else's. */
    private void publish(String id, Province province, Instant loggedAt) {
        try {
            province.settle();
            // A record may name any root: a province is one whose own organisation is known.
            if (province.isFounded()) {
                good.put(id, province.publish());
            }
            stale.remove(id);
        } catch (RuntimeException broken) {
            stale.computeIfAbsent(id, first -> new Stale(id, loggedAt, Uncounted.placeOf(broken)));
        }
    }

    /** Sorted again only when it has changed: while the log is read a great many wait. */
    private Listing<Waiting> parked() {
        Collection<Province> all = provinces.values();
        List<List<Object>> state = all.stream().map(Province::parkedState).toList();
        if (!state.equals(parkedState)) {
            parkedState = state;
            parked = listing(all.stream().mapToLong(Province::parkedCount).sum(),
                    all.stream().flatMap(Province::parked).sorted(OLDEST_FIRST).limit(LISTED).toList());
        }
        return parked;
    }

    private <T> Listing<T> each(Function<ProvinceStandings, List<T>> of) {
        List<T> all = good.values().stream().flatMap(province -> of.apply(province).stream()).toList();
        return listing(all.size(), all.stream().limit(LISTED).toList());
    }

    private static <T> Listing<T> listing(long count, List<T> items) {
        return new Listing<>(count, items);
    }
}
