package vn.bangvang.standings.fold.board;

import java.time.Instant;

/**
 * One version of a subject that was told with more than one content. It happens when a log or a store was put back to
 * an earlier time, and one of the contents is not what its owner holds.
 *
 * @param contents how many different ones
 * @param eventId of the one that counts: the earliest recorded
 */
public record Conflict(String province, String aggregateType, String aggregateId, long aggregateVersion, long contents,
        String eventId, Instant recordedAt) {}
