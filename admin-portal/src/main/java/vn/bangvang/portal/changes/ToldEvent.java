package vn.bangvang.portal.changes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event by which a figure came to be what it is.
 *
 * @param aggregateType whose event it is, such as {@code evaluation}
 * @param recordedAt when its owner stored it
 * @param knownAt when the log had it
 */
public record ToldEvent(String eventId, String aggregateType, String aggregateId, long aggregateVersion,
        @Nullable Instant recordedAt, @Nullable Instant knownAt) {}
