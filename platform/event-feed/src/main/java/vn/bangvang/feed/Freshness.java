package vn.bangvang.feed;

import java.time.Duration;

import reactor.core.publisher.Mono;

/** Whether what this instance keeps of others is as new as the log. */
@FunctionalInterface
public interface Freshness {

    /**
     * Waits until this instance has been given everything that is in the log at the moment of the question. What is
     * written meanwhile is not waited for.
     *
     * @return false when that takes longer than the patience, or the broker does not answer
     */
    Mono<Boolean> readsUpToNow(Duration patience);
}
