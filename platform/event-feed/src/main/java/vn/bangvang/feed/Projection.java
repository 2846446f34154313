package vn.bangvang.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A read copy of somebody else's aggregates in memory: the newest version of each wins, in whatever order they come.
 * One thread puts, any thread reads.
 */
public final class Projection<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Versioned<T>(long version, T state) {}

    private final Map<String, Versioned<T>> states = new ConcurrentHashMap<>();
    private final Map<String, Sinks.One<T>> awaited = new ConcurrentHashMap<>();

    /** @return false when this or a newer version is already there */
    public boolean put(String id, long version, T state) {
        Versioned<T> known = states.get(id);
        if (known != null && known.version() >= version) {
            return false;
        }
        states.put(id, new Versioned<>(version, state));
        Sinks.One<T> waiting = awaited.remove(id);
        if (waiting != null) {
            waiting.tryEmitValue(state);
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
     * @return the state, or empty after two seconds without it
     */
    public Mono<T> await(String id) {
        return Mono.defer(() -> {
            Optional<T> present = get(id);
            if (present.isPresent()) {
                return Mono.just(present.get());
            }
            Mono<T> arrival = awaited.computeIfAbsent(id, missing -> Sinks.one()).asMono();
            // It may have come between the look and the wait.
            return Mono.justOrEmpty(get(id))
                    .switchIfEmpty(arrival.timeout(PATIENCE, Mono.defer(() -> {
                        awaited.remove(id);
                        return Mono.empty();
                    })));
        });
    }

    public Collection<T> all() {
        return states.values().stream().map(Versioned::state).toList();
    }

    public int size() {
        return states.size();
    }
}
