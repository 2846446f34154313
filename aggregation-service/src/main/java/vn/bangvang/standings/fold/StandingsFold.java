package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Conflict;
import vn.bangvang.standings.fold.board.Gap;
import vn.bangvang.standings.fold.board.PeriodStandings;
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
    private final Unfounded unfounded = new Unfounded();
    private final TreeMap<String, ProvinceStandings> good = new TreeMap<>();
    private final TreeMap<String, Stale> stale = new TreeMap<>();
    private List<List<Object>> parkedState = List.of();
    private Listing<Waiting> parked = new Listing<>(0, List.of());
    private final SortedListing<Waiting> late = new SortedListing<>(OLDEST_FIRST, LISTED);
    private final SortedListing<Gap> gaps = new SortedListing<>(BY_SUBJECT, LISTED);
    private final SortedListing<Conflict> conflicts = new SortedListing<>(BY_VERSION, LISTED);

    /** @return false for a version that is known already, and that no board changes by */
    public boolean apply(Event event) {
        Province known = provinces.get(event.province());
        if (known != null) {
            return known.apply(event);
        }
        boolean isNew = unfounded.add(event);
        unfounded.founded(event.province()).ifPresent(log -> provinces.put(log.id(), new Province(log)));
        return isNew;
    }

    /** What this is a fold of, at this moment. */
    public FoldState state() {
        return new FoldState(Stream.concat(founded().stream().map(Province::state),
                unfounded.logs().map(log -> log.state(List.of()))).toList());
    }

    /** The fold that was in that state. */
    public static StandingsFold of(FoldState state) {
        var fold = new StandingsFold();
        state.provinces().forEach(province -> {
            ProvinceLog log = ProvinceLog.of(province);
            if (log.isFounded()) {
                fold.provinces.put(log.id(), Province.of(log, province.boards()));
            } else {
                fold.unfounded.add(log);
            }
        });
        return fold;
    }

    /** A period as it was published last, with its current board, which is made when it rests. */
    public Optional<PeriodStandings> current(String province, Period period) {
        return Optional.ofNullable(provinces.get(province)).flatMap(known -> known.periods().made(period));
    }

    /** A closing with its board, which is made when nobody has asked for it before. */
    public Optional<ClosedBoard> closed(String province, Period period, int closeVersion) {
        return Optional.ofNullable(provinces.get(province)).map(known -> known.periods().closed(period, closeVersion));
    }

    /**
     * What the log had of a province at a moment by its own clock: a copy, for whoever wants to fold it elsewhere.
     * Nothing of one that nobody founded.
     */
    public ProvincePrefix prefix(String province, Instant upTo) {
        Province known = provinces.get(province);
        return new ProvincePrefix(province, known == null ? List.of() : known.told().told(upTo));
    }

    /** The running account of a province, with what it is an account of; nothing of one that nobody founded. */
    public Optional<Provable> provable(String province) {
        return Optional.ofNullable(provinces.get(province))
                .map(known -> new Provable(known.publish(), prefix(province, Instant.MAX)));
    }

    /** Everything that is known at this moment, under the version that readers tell it by. */
    public Snapshot publish(String boardVersion, Instant loggedAt) {
        provinces.forEach((id, province) -> publish(id, province, loggedAt));
        return new Snapshot(Collections.unmodifiableSortedMap(new TreeMap<>(good)),
                told().mapToLong(log -> log.versions().versions()).sum(), parked(),
                late.of(founded().stream().flatMap(Province::late).toList()),
                gaps.of(told().map(ProvinceLog::gaps).toList()),
                conflicts.of(told().map(ProvinceLog::conflicts).toList()),
                Collections.unmodifiableSortedMap(new TreeMap<>(stale)), each(ProvinceStandings::unsealed),
                each(ProvinceStandings::brokenSeals), boardVersion, loggedAt);
    }

    /** One province that cannot be shown keeps its last boards, and keeps nobody else's. */
    private void publish(String id, Province province, Instant loggedAt) {
        try {
            good.put(id, province.publish());
            stale.remove(id);
        } catch (RuntimeException broken) {
            stale.computeIfAbsent(id, first -> new Stale(id, loggedAt, Uncounted.placeOf(broken)));
        }
    }

    /** Sorted again only when it has changed: while the log is read a great many wait. */
    private Listing<Waiting> parked() {
        List<List<Object>> state = Stream.concat(founded().stream().map(Province::parkedState),
                Stream.of(List.<Object>of(unfounded.changes()))).toList();
        if (!state.equals(parkedState)) {
            parkedState = state;
            List<Waiting> strays = unfounded.waiting();
            parked = listing(founded().stream().mapToLong(Province::parkedCount).sum() + strays.size(),
                    Stream.concat(founded().stream().flatMap(Province::parked), strays.stream())
                            .sorted(OLDEST_FIRST)
                            .limit(LISTED)
                            .toList());
        }
        return parked;
    }

    /** Those whose own organisation is known. */
    Collection<Province> founded() {
        return provinces.values();
    }

    private Stream<ProvinceLog> told() {
        return Stream.concat(founded().stream().map(Province::told), unfounded.logs());
    }

    private <T> Listing<T> each(Function<ProvinceStandings, List<T>> of) {
        List<T> all = good.values().stream().flatMap(province -> of.apply(province).stream()).toList();
        return listing(all.size(), all.stream().limit(LISTED).toList());
    }

    private static <T> Listing<T> listing(long count, List<T> items) {
        return new Listing<>(count, items);
    }
}
