package vn.bangvang.integration.webhooks;

import java.time.Duration;
import java.time.Instant;

import vn.bangvang.integration.webhooks.SubscriptionEvent.Activated;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Ended;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Paused;
import vn.bangvang.integration.webhooks.SubscriptionEvent.Requested;
import vn.bangvang.integration.webhooks.SubscriptionEvent.SecretRotated;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** The ways of a subscription: asked for, active, paused and active again, over. */
public final class SubscriptionRules {
    /** How long the key before signs beside a new one, so that a receiver can change over without losing a call. */
    public static final Duration BOTH_SIGN = Duration.ofHours(24);
    /** Why the service pauses a subscription by itself. */
    public static final String TOO_MANY_DEAD = "TOO_MANY_DEAD";

    private SubscriptionRules() {}

    public static Decided<Subscription, SubscriptionEvent> request(Subscription wanted) {
        return Decided.of(wanted, new Requested());
    }

    /** Asked once the target has answered its challenge. */
    public static Decided<Subscription, SubscriptionEvent> activate(Subscription before) {
        mustGoOn(before);
        return before.state() == SubscriptionState.ACTIVE
                ? Decided.unchanged(before)
                : Decided.of(before.in(SubscriptionState.ACTIVE, null), new Activated());
    }

    /** A caller pauses it. */
    public static Decided<Subscription, SubscriptionEvent> pause(Subscription before) {
        mustGoOn(before);
        return switch (before.state()) {
            case ACTIVE -> Decided.of(before.in(SubscriptionState.PAUSED, null), new Paused(null));
            case PAUSED -> Decided.unchanged(before);
            case PENDING, ENDED -> throw Refusal.conflict("WEBHOOK_NOT_ACTIVE", "", null);
        };
    }

    /** The service pauses what is active and cannot be delivered to. */
    public static Decided<Subscription, SubscriptionEvent> giveUp(Subscription before) {
        return before.state() == SubscriptionState.ACTIVE
                ? Decided.of(before.in(SubscriptionState.PAUSED, TOO_MANY_DEAD), new Paused(TOO_MANY_DEAD))
                : Decided.unchanged(before);
    }

    public static Decided<Subscription, SubscriptionEvent> rotate(Subscription before, String sealed, Instant now) {
        mustGoOn(before);
        return Decided.of(before.rotated(sealed, now.plus(BOTH_SIGN)), new SecretRotated());
    }

    public static Decided<Subscription, SubscriptionEvent> end(Subscription before) {
        return before.state() == SubscriptionState.ENDED
                ? Decided.unchanged(before)
                : Decided.of(before.in(SubscriptionState.ENDED, null), new Ended());
    }

    private static void mustGoOn(Subscription before) {
        if (before.state() == SubscriptionState.ENDED) {
            throw Refusal.conflict("WEBHOOK_ENDED", "", null);
        }
    }
}
