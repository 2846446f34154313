package vn.bangvang.integration.webhooks.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.feed.Position;
import vn.bangvang.integration.events.LogEntry;
import vn.bangvang.position.PositionForm;
import vn.bangvang.position.SeenPosition;

/**
 * An event that a subscription has still to be told of, by ids only: who receives it asks for the thing with a token of
 * its own, which decides what it may see.
 *
 * @param id of the delivery, the same however often the event is met
 * @param at where the event stands in the log
 * @param eventId by which a receiver knows it again
 * @param version of the subject
 * @param attempts how many have failed
 * @param due when the next attempt may be made
 * @param firstTried when the first attempt was made; null before
 * @param lastFailure what became of the last attempt; null before
 */
public record Delivery(String id, String subscriptionId, Position at, String eventId, String type, String subject,
        long version, Instant time, DeliveryState state, int attempts, Instant due, @Nullable Instant firstTried,
        @Nullable String lastFailure) {

    static Delivery of(String subscriptionId, LogEntry entry, Instant now) {
        Position at = entry.at();
        return new Delivery("%s:%s:%d:%d".formatted(subscriptionId, at.topic(), at.partition(), at.offset()),
                subscriptionId, at, entry.id(), entry.type(), entry.subject(), entry.version(), entry.time(),
                DeliveryState.PENDING, 0, now, null, null);
    }

    /** Deliveries with the same line are made one after the other. */
    String line() {
        return at.topic() + "/" + subject;
    }

    /** What the receiver is told. */
    Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", eventId);
        data.put("subject", subject);
        data.put("version", version);
        data.put("position", PositionForm.write(SeenPosition.ofVersion(at.topic(), subject, version)));
        return data;
    }

    Delivery failed(String failure, Instant now, Instant again) {
        return new Delivery(id, subscriptionId, at, eventId, type, subject, version, time, DeliveryState.PENDING,
                attempts + 1, again, firstTried == null ? now : firstTried, failure);
    }

    Delivery dead() {
        return new Delivery(id, subscriptionId, at, eventId, type, subject, version, time, DeliveryState.DEAD,
                attempts, due, firstTried, lastFailure);
    }

    /** As if it had never been tried. */
    public Delivery again(Instant now) {
        return new Delivery(id, subscriptionId, at, eventId, type, subject, version, time, DeliveryState.PENDING, 0,
                now, null, lastFailure);
    }
}
