package vn.bangvang.integration.webhooks.delivery;

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is still to be delivered, and what was given up; kept until it is received or its subscription ends. */
public interface Deliveries {

    /** Those that are there already stay as they are. */
    Mono<Void> add(List<Delivery> deliveries);

    /** What waits, in the order of the log for each subject. */
    Flux<Delivery> pending(String subscriptionId, int limit);

    Mono<Long> count(String subscriptionId, DeliveryState state);

    /** The target has it. */
    Mono<Void> received(Delivery delivery);

    /** Only what is still there is changed. */
    Mono<Void> change(Delivery delivery);

    /** Empty when that subscription has no such delivery. */
    Mono<Delivery> find(String subscriptionId, String id);

    /** @param afterId where the page before ended; null for the first */
    Flux<Delivery> page(String subscriptionId, DeliveryState state, @Nullable String afterId, int limit);

    /** The subscription is over. */
    Mono<Void> forget(String subscriptionId);
}
