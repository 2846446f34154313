package vn.bangvang.feed;

import java.time.Instant;

/**
 * A record that is not an event of the published language.
 *
 * @param reason NULL_VALUE, NOT_JSON, NOT_A_CLOUD_EVENT or MISSING_FIELD
 * @param detail the header or field that is missing or wrong
 * @param value what the record carried, empty for a null value
 */
public record UnreadableRecord(Position at, Instant loggedAt, String reason, String detail,
        byte[] value) implements Delivery {}
