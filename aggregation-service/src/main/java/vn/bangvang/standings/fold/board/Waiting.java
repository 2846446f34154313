package vn.bangvang.standings.fold.board;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * An event that is known and not counted.
 *
 * @param reason UNKNOWN_ORGANISATION, UNKNOWN_MEMBER, UNKNOWN_PERIOD, OUTSIDE_THE_TREE, FOLD_FAILED, PERIOD_CLOSED or
 *        PERIOD_SEALED
 * @param reference what is missing, or what failed
 */
public record Waiting(String province, String reason, String reference, String aggregateType, String aggregateId,
        long aggregateVersion, String eventId, @Nullable Period period, Instant recordedAt) {}
