package vn.bangvang.outbox.aggregate;

import reactor.core.publisher.Mono;

/**
 * How one of many is judged, for {@link Aggregates#foundEach}: a refused one keeps no other waiting.
 *
 * @param <C> what is asked for
 */
public interface EachForItself<C, S, E> {
    /** The business key that what is asked for will have, and that the same one has when it is there already. */
    String key(C command);

    /** Whether what is there with that key is the very same, so that asking again changes nothing. */
    boolean isSame(C command, S there);

    /** Fails with a refusal that comes before every other answer, such as that of a caller who may not ask. */
    default Mono<Void> mustBeAllowed(C command) {
        return Mono.empty();
    }

    /**
     * Decides what is not there yet; asked one after the other, in the order given.
     *
     * @param id the new aggregate's
     * @return fails with a refusal, or answers the decision
     */
    Mono<Decided<S, E>> decide(String id, C command);

    /** How many are decided before they are written: 1 when a later decision has to see the earlier ones stored. */
    default int atOnce() {
        return 1_000;
    }
}
