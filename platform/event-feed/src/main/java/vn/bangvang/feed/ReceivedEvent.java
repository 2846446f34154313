package vn.bangvang.feed;

import java.time.Instant;

/**
 * A CloudEvent in binary mode.
 *
 * @param id of this publication of the event's envelope; a re-sent event keeps it
 * @param type a literal such as {@code membership.member-admitted.v1}
 * @param root id of the province
 */
public record ReceivedEvent(Position at, Instant loggedAt, String id, String type, String root,
        Envelope payload) implements Delivery {}
