package vn.bangvang.integration.webhooks.delivery;

/** What a delivery waits for. One that was received is no more. */
public enum DeliveryState {
    /** For its turn, or for the next attempt. */
    PENDING,
    /** For somebody to send it again: it was tried for a day. */
    DEAD
}
