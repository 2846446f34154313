package vn.bangvang.integration.webhooks;

import org.jspecify.annotations.Nullable;

/** What can happen to a subscription. */
public sealed interface SubscriptionEvent {
    /** Somebody asked for it. */
    record Requested() implements SubscriptionEvent {}

    /** The target has shown that it wants to be called. */
    record Activated() implements SubscriptionEvent {}

    /** @param because null when a caller asked for it */
    record Paused(@Nullable String because) implements SubscriptionEvent {}

    /** It has a new key. */
    record SecretRotated() implements SubscriptionEvent {}

    /** It is over for good. */
    record Ended() implements SubscriptionEvent {}
}
