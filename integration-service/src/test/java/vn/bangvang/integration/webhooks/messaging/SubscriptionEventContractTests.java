package vn.bangvang.integration.webhooks.messaging;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.Subscription.Secret;
import vn.bangvang.integration.webhooks.SubscriptionEvent;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Activated;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Ended;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Paused;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Requested;
import vn.bangvang.integration.webhooks.SubscriptionEvent.SecretRotated;
import vn.bangvang.integration.webhooks.SubscriptionState;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;

class SubscriptionEventContractTests {
    private static final String ID = "019a0000-0000-7000-8000-00000000f001";

    @Test
    void whatIsToldIsWhatTheExamplesShow() {
        ContractExamples.assertAllShown("integration.subscription.v1",
                List.of(told(SubscriptionState.PENDING, new Requested()),
                        told(SubscriptionState.ACTIVE, new Activated()),
                        told(SubscriptionState.ACTIVE, new SecretRotated()),
                        told(SubscriptionState.PAUSED, new Paused("TOO_MANY_DEAD")),
                        told(SubscriptionState.ENDED, new Ended())));
    }

    private static Told told(SubscriptionState state, SubscriptionEvent event) {
        var after = new Subscription("HR", URI.create("https://hooks.example.org/in?key=1"),
                new TreeSet<>(List.of("membership.*")), "019a0000-0000-7000-8000-00000000a001",
                "019a0000-0000-7000-8000-000000000001", state, List.of(new Secret("sealed", null)), null);
        return Told.of(new SubscriptionPublication(), ID, Decided.of(after, event)).getFirst();
    }
}
