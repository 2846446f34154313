package vn.bangvang.feed;

import java.time.Instant;

/**
 * A record that is not an event of the published language, or that is not believed.
 *
 * @param reason NULL_VALUE, NOT_JSON, NOT_A_CLOUD_EVENT or MISSING_FIELD; FOREIGN_SOURCE when its source does not own
 *        the topic; VERSION_JUMP when it is too far ahead of what was read of its aggregate
 * @param detail the header or field that is missing or wrong
 * @param value what the record carried, empty for a null value
 */
public record UnreadableRecord(Position at, Instant loggedAt, String reason, String detail,
        byte[] value) implements Delivery {}
