package vn.bangvang.integration.webhooks.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.integration.events.EventFilter;
import vn.bangvang.integration.events.Pages.Page;
import vn.bangvang.integration.events.Sight;
import vn.bangvang.integration.events.VisibleLog;
import vn.bangvang.integration.organisation.Organisations;
import vn.bangvang.integration.webhooks.SignedCalls;
import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.WebhookSettings;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.position.SeenPosition;

/**
 * Carries one subscription on: what came to the log becomes deliveries in the store, the place in the log moves behind
 * it, and only then is delivered. Whatever dies in between is done again from the store; a receiver may be told twice,
 * and is never not told.
 */
@Component
final class Course {
    private static final Duration HOLDING = Duration.ofSeconds(30);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(10);
    private static final String EVERYWHERE = "*";

    private final String holder = Ids.next();
    private final VisibleLog log;
    private final Deliveries deliveries;
    private final Places places;
    private final Organisations organisations;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Turn turn;

    Course(VisibleLog log, Deliveries deliveries, Places places, Organisations organisations, SignedCalls calls,
            WebhookSettings settings, Clock clock) {
        this.log = log;
        this.deliveries = deliveries;
        this.places = places;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
        this.turn = new Turn(calls, deliveries, new Retries(settings), clock, LONGEST_TURN);
    }

    /**
     * What one step came to.
     *
     * @param more whether there is more to do at once
     * @param gaveUp whether deliveries were given up
     */
    record Step(boolean more, boolean gaveUp) {}

    /** One step, if no other instance is at it. */
    Mono<Step> step(Stored<Subscription> subscription) {
        return places.hold(subscription.id(), holder, HOLDING)
                .flatMap(from -> takeUp(subscription, from))
                .flatMap(more -> deliveries.pending(subscription.id(), settings.mostPending() + settings.mostDead())
                        .collectList()
                        .flatMap(pending -> turn.of(subscription, pending))
                        .map(left -> new Step(more || !left.isEmpty(), left.contains(Turn.Result.GIVEN_UP))))
                .defaultIfEmpty(new Step(false, false));
    }

    /** @return whether there may be more to take up at once */
    private Mono<Boolean> takeUp(Stored<Subscription> subscription, SeenPosition from) {
        return deliveries.count(subscription.id(), DeliveryState.PENDING).flatMap(waiting -> {
            int room = (int) Math.max(0, settings.mostPending() - waiting);
            return room == 0
                    ? Mono.just(false)
                    : log.piece(from, filter(subscription.state()), sight(subscription.state()), room)
                            .flatMap(page -> keep(subscription.id(), from, page));
        });
    }

    private Mono<Boolean> keep(String subscriptionId, SeenPosition from, Page page) {
        if (page.next().equals(from)) {
            return Mono.just(false);
        }
        Instant now = clock.instant();
        List<Delivery> met = page.entries().stream().map(entry -> Delivery.of(subscriptionId, entry, now)).toList();
        return deliveries.add(met)
                .then(places.move(subscriptionId, holder, page.next()))
                .map(_ -> !page.atEnd());
    }

    private static EventFilter filter(Subscription subscription) {
        return new EventFilter(subscription.types(), subscription.subtree());
    }

    private Sight sight(Subscription subscription) {
        String subtree = subscription.subtree();
        return Sight.of(new Caller("webhook", subtree == null ? EVERYWHERE : subtree, Set.of()), null, organisations);
    }
}
