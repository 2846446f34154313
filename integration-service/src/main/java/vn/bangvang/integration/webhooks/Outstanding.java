package vn.bangvang.integration.webhooks;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.integration.webhooks.delivery.Deliveries;
import vn.bangvang.integration.webhooks.delivery.Delivery;
import vn.bangvang.integration.webhooks.delivery.DeliveryState;
import vn.bangvang.refusal.Refusal;

/** What a subscription's target has not received: listed, and sent again. */
@Service
public class Outstanding {
    private static final int AT_ONCE = 500;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Clock clock;

    Outstanding(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Fails as {@link Subscriptions#get}. */
    public Flux<Delivery> page(Caller caller, String id, DeliveryState state, @Nullable String afterId, int limit) {
        return subscriptions.get(caller, id)
                .flatMapMany(subscription -> deliveries.page(subscription.id(), state, afterId, limit));
    }

    /** As if it had never been tried; refused as UNKNOWN_DELIVERY when there is none or it was received. */
    public Mono<Delivery> sendAgain(Caller caller, String id, String deliveryId) {
        return subscriptions.get(caller, id)
                .flatMap(subscription -> deliveries.find(subscription.id(), deliveryId))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_DELIVERY", "", deliveryId)))
                .flatMap(this::again);
    }

    /** @return how many dead ones wait again, at most {@value #AT_ONCE} at a call */
    public Mono<Long> sendDeadAgain(Caller caller, String id) {
        return page(caller, id, DeliveryState.DEAD, null, AT_ONCE).concatMap(this::again).count();
    }

    private Mono<Delivery> again(Delivery delivery) {
        Delivery again = delivery.again(clock.instant());
        return deliveries.change(again).thenReturn(again);
    }
}
