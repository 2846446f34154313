package vn.bangvang.integration.webhooks.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.SubscriptionEvent;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Activated;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Ended;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Paused;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Requested;
import vn.bangvang.integration.webhooks.SubscriptionEvent.SecretRotated;
import vn.bangvang.integration.webhooks.SubscriptionState;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/**
 * Subscriptions in their store and on {@code integration.subscription.v1}. Of the target only the host is told: a path
 * may hold what its keeper takes for a secret.
 */
@Component
class SubscriptionPublication implements Publication<Subscription, SubscriptionEvent> {
    private static final Kind<Subscription> KIND = Kind.of(Subscription.class, "WEBHOOK")
            .storedIn("subscriptions")
            .toldOn("integration.subscription.v1", "subscription")
            .searchedBy("state");

    /** A subscription on the wire. */
    record StateV1(String subscriptionId, @Nullable String organisationId, String targetHost, List<String> types,
            SubscriptionState state) {}

    /** Why it was paused; nothing for everything else that happens. */
    record ChangeV1(@Nullable String because) {}

    @Override
    public Kind<Subscription> kind() {
        return KIND;
    }

    @Override
    public String root(Subscription after) {
        return after.rootId();
    }

    @Override
    public String type(SubscriptionEvent event) {
        return switch (event) {
            case Requested _ -> "integration.subscription-requested.v1";
            case Activated _ -> "integration.subscription-activated.v1";
            case Paused _ -> "integration.subscription-paused.v1";
            case SecretRotated _ -> "integration.subscription-secret-rotated.v1";
            case Ended _ -> "integration.subscription-ended.v1";
        };
    }

    @Override
    public Object change(SubscriptionEvent event) {
        return new ChangeV1(event instanceof Paused(String because) ? because : null);
    }

    @Override
    public Object state(String id, Subscription after, SubscriptionEvent event) {
        return new StateV1(id, after.subtree(), after.target().getHost(), List.copyOf(after.types()), after.state());
    }
}
