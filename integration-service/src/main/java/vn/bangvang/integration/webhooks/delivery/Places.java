package vn.bangvang.integration.webhooks.delivery;

import java.time.Duration;

import reactor.core.publisher.Mono;

import vn.bangvang.position.SeenPosition;

/** How far the log was turned into deliveries, for each subscription; held by one instance at a time. */
public interface Places {

    /** Sets where a subscription begins, unless it has begun already. */
    Mono<Void> begin(String subscriptionId, SeenPosition from);

    /**
     * Takes the place for a time, or keeps it.
     *
     * @param holder this instance
     * @return where to go on; empty while another instance holds it
     */
    Mono<SeenPosition> hold(String subscriptionId, String holder, Duration time);

    /** Goes on, as its holder. Empty when another instance holds it by now, else true. */
    Mono<Boolean> move(String subscriptionId, String holder, SeenPosition next);

    /** The subscription is over. */
    Mono<Void> forget(String subscriptionId);
}
