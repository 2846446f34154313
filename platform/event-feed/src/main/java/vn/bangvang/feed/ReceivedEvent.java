package vn.bangvang.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent in binary mode.
 *
 * @param id of this publication of the event's envelope; a re-sent event keeps it
 * @param type a literal such as {@code membership.member-admitted.v1}
 * @param root id of the province
 * @param traceparent W3C trace context of the request it came from, when the producer knew one
 */
public record ReceivedEvent(Position at, Instant loggedAt, String id, String type, String root,
        @Nullable String traceparent, Envelope payload) implements Delivery {

    /** An event outside any trace. */
    public ReceivedEvent(Position at, Instant loggedAt, String id, String type, String root, Envelope payload) {
        this(at, loggedAt, id, type, root, null, payload);
    }
}
