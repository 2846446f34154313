package vn.bangvang.integration.webhooks.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.SubscriptionState;
import vn.bangvang.integration.webhooks.Subscriptions.WithSecret;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A webhook as the API shows it.
 *
 * @param name what its keepers call it
 * @param target where it is called
 * @param types names of events, or beginnings such as {@code membership.*}; none for all
 * @param subtree the organisation whose events it tells, with those below it; null for every province
 * @param pausedBecause why the service itself paused it, such as {@code TOO_MANY_DEAD}; null when a caller did
 * @param secret the key of its signatures, {@code whsec_} and Base64; shown when it is made and never again
 */
record WebhookAnswer(String id, long version, String name, String target, List<String> types, @Nullable String subtree,
        SubscriptionState state, @Nullable String pausedBecause,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookAnswer of(Stored<Subscription> stored) {
        return of(stored, null);
    }

    static WebhookAnswer of(WithSecret made) {
        return of(made.subscription(), made.secret());
    }

    private static WebhookAnswer of(Stored<Subscription> stored, @Nullable String secret) {
        Subscription subscription = stored.state();
        return new WebhookAnswer(stored.id(), stored.version(), subscription.name(), subscription.target().toString(),
                List.copyOf(subscription.types()), subscription.subtree(), subscription.state(),
                subscription.pausedBecause(), secret);
    }
}
