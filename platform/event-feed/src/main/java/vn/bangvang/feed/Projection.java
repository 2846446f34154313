package vn.bangvang.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.position.BehindTheLog;

/**
 * A read copy of somebody else's aggregates in memory: the newest version of each wins, in whatever order they come.
 * One thread puts, any thread reads.
 */
public final class Projection<T> {
    private record Versioned<T>(long version, T state) {}

    private final Map<String, Versioned<T>> states = new ConcurrentHashMap<>();
    /** Who waits for which id; a set is only touched while its entry is computed. */
    private final Map<String, Set<Arrival>> awaited = new ConcurrentHashMap<>();
    private final Freshness freshness;
    private final Duration patience;

    /** For what nobody waits for. */
    public Projection() {
        this(patience -> Mono.just(true));
    }

    /** @param freshness tells what does not exist from what has not been heard of */
    public Projection(Freshness freshness) {
        this(freshness, Duration.ofSeconds(2));
    }

    Projection(Freshness freshness, Duration patience) {
        this.freshness = freshness;
        this.patience = patience;
    }

    /** @return false when this or a newer version is already there */
    public boolean put(String id, long version, T state) {
        Versioned<T> known = states.get(id);
        if (known != null && known.version() >= version) {
            return false;
        }
        states.put(id, new Versioned<>(version, state));
        Set<Arrival> waiting = awaited.remove(id);
        if (waiting != null) {
            waiting.forEach(arrival -> arrival.came(id));
        }
        return true;
    }

    public Optional<T> get(String id) {
        return Optional.ofNullable(states.get(id)).map(Versioned::state);
    }

    /**
     * The aggregate, with some patience for a copy that is a moment behind its source: a client may use what another
     * service has just accepted.
     *
     * @return the state, or empty after two seconds without it; fails with {@link BehindTheLog} when this instance has
     *         not even read by then what was in the log before
     */
    public Mono<T> await(String id) {
        return awaitAll(List.of(id)).mapNotNull(present -> present.get(id));
    }

    /**
     * As {@link #await} for many, with one patience for all of them.
     *
     * @return those that are there, by id: at once when none is missing, else after at most two seconds; fails as
     *         {@link #await}
     */
    public Mono<Map<String, T>> awaitAll(Collection<String> ids) {
        return Mono.defer(() -> {
            Map<String, T> present = present(ids);
            HashSet<String> missing = new HashSet<>(ids);
            missing.removeAll(present.keySet());
            if (missing.isEmpty()) {
                return Mono.just(present);
            }
            var arrival = new Arrival(missing);
            missing.forEach(id -> register(id, arrival));
            // Some may have come between the look and the wait.
            missing.stream().filter(states::containsKey).forEach(arrival::came);
            // The waiting request goes on elsewhere: the thread that puts has the log to read.
            return Mono.firstWithSignal(arrival.ofAll().publishOn(Schedulers.parallel()), patienceIsOver())
                    .then(Mono.fromSupplier(() -> present(ids)))
                    .doFinally(_ -> missing.forEach(id -> forget(id, arrival)));
        });
    }

    public Collection<T> all() {
        return states.values().stream().map(Versioned::state).toList();
    }

    public int size() {
        return states.size();
    }

    /** For how many ids somebody waits. */
    int awaited() {
        return awaited.size();
    }

    /** What was told before the wait began has come by its end, unless this instance is behind. */
    private Mono<Void> patienceIsOver() {
        return Mono.delay(patience)
                .zipWith(freshness.readsUpToNow(patience).timeout(patience, Mono.just(false)), (_, fresh) -> fresh)
                .flatMap(fresh -> fresh ? Mono.empty() : Mono.error(new BehindTheLog()));
    }

    private Map<String, T> present(Collection<String> ids) {
        var present = new HashMap<String, T>();
        ids.forEach(id -> get(id).ifPresent(state -> present.put(id, state)));
        return present;
    }

    private void register(String id, Arrival arrival) {
        awaited.compute(id, (_, waiting) -> {
            Set<Arrival> all = waiting == null ? new HashSet<>() : waiting;
            all.add(arrival);
            return all;
        });
    }

    private void forget(String id, Arrival arrival) {
        awaited.computeIfPresent(id, (_, waiting) -> {
            waiting.remove(arrival);
            return waiting.isEmpty() ? null : waiting;
        });
    }
}
