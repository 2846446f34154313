package vn.bangvang.integration.webhooks;

/** Whether a subscription is delivered to. */
public enum SubscriptionState {
    /** Asked for; whose the target is has not been shown. */
    PENDING,
    /** Delivered to. */
    ACTIVE,
    /** Not delivered to; what happens meanwhile is kept on the log and delivered once it is activated again. */
    PAUSED,
    /** Over for good. */
    ENDED
}
