package vn.bangvang.feed;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

/** What one request waits for. */
final class Arrival {
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> complete = new CompletableFuture<>();

    Arrival(Collection<String> missing) {
        this.missing.addAll(missing);
    }

    void came(String id) {
        missing.remove(id);
        if (missing.isEmpty()) {
            complete.complete(null);
        }
    }

    Mono<Void> ofAll() {
        return Mono.fromFuture(complete);
    }
}
