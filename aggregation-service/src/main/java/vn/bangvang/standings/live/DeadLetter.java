package vn.bangvang.standings.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.feed.Position;

/**
 * A record that could not be counted, with its reason. Never a person's data: the value stays in the log.
 *
 * @param topic topic of the record
 * @param partition its partition
 * @param offset its place in the partition
 * @param reason NULL_VALUE, NOT_JSON, NOT_A_CLOUD_EVENT, MISSING_FIELD, WRONG_FIELD, UNKNOWN_TYPE or FOLD_FAILED
 * @param detail the field, header or type that is wrong
 * @param type of the event, when it could be read
 * @param loggedAt when the log took it in
 */
public record DeadLetter(String topic, int partition, long offset, String reason, String detail, @Nullable String type,
        @Nullable String aggregateId, Instant loggedAt) {

    public static DeadLetter at(Position position, Instant loggedAt, String reason, String detail,
            @Nullable String type,
            @Nullable String aggregateId) {
        return new DeadLetter(position.topic(), position.partition(), position.offset(), reason, detail, type,
                aggregateId,
                loggedAt);
    }
}
