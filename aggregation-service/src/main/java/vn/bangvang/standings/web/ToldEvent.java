package vn.bangvang.standings.web;

import java.time.Instant;
import java.util.Objects;

import vn.bangvang.standings.fold.fact.Event;

/**
 * One event of the log, without what it says: its owner's API has that.
 *
 * @param recordedAt when its service accepted it
 * @param knownAt when the log took it in
 */
record ToldEvent(String eventId, String aggregateType, String aggregateId, long aggregateVersion, Instant recordedAt,
        Instant knownAt) {

    static ToldEvent of(Event event) {
        return new ToldEvent(event.id(), event.kind().aggregateType(), event.aggregateId(), event.version(),
                event.recordedAt(), Objects.requireNonNull(event.place()).at());
    }
}
