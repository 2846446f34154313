package vn.bangvang.standings.fold.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event that is known and not counted.
 *
 * @param reason UNKNOWN_ORGANISATION, UNKNOWN_MEMBER, UNKNOWN_YEAR, OUTSIDE_THE_TREE or YEAR_CLOSED
 * @param reference what is missing
 */
public record Waiting(String province, String reason, String reference, String aggregateType, String aggregateId,
        long aggregateVersion, String eventId, @Nullable Integer year, Instant recordedAt) {}
