package vn.bangvang.webapi.request;

import java.util.Optional;

import reactor.core.publisher.Mono;

import vn.bangvang.position.SeenPosition;

/** How far a service has read the log, for callers who have seen what it may not have read yet. */
public interface CausalOrder {
    /** Of a service whose own store has all that it shows. */
    CausalOrder NOTHING_IS_READ = new CausalOrder() {
        @Override
        public Mono<Boolean> has(SeenPosition seen) {
            return Mono.just(true);
        }

        @Override
        public SeenPosition covering(SeenPosition seen) {
            return seen;
        }
    };

    /**
     * Waits a moment until answers rest on all of it.
     *
     * @return false when that takes too long
     */
    Mono<Boolean> has(SeenPosition seen);

    /** The same, said as briefly as may be; asked when all of it is there. */
    SeenPosition covering(SeenPosition seen);

    /** What an answer that begins now shows at least; empty where readings show the service's own store. */
    default Optional<SeenPosition> shown() {
        return Optional.empty();
    }
}
