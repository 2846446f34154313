package vn.bangvang.integration.webhooks.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.bangvang.integration.webhooks.delivery.Delivery;
import vn.bangvang.integration.webhooks.delivery.DeliveryState;

/**
 * What a target has not received.
 *
 * @param eventId the {@code webhook-id} of its calls
 * @param type what happened
 * @param subject id of what it happened to
 * @param subjectVersion version of that
 * @param time when its owner wrote it
 * @param attempts how many have failed
 * @param due when it is tried next; of a dead one, when it would have been
 * @param firstTried when it was tried first; null before
 * @param lastFailure what became of the last attempt: a word, and the status that the target answered; null before
 */
record DeliveryAnswer(String id, String eventId, String type, String subject, long subjectVersion, Instant time,
        DeliveryState state, int attempts, Instant due, @Nullable Instant firstTried, @Nullable String lastFailure) {

    static DeliveryAnswer of(Delivery delivery) {
        return new DeliveryAnswer(delivery.id(), delivery.eventId(), delivery.type(), delivery.subject(),
                delivery.version(), delivery.time(), delivery.state(), delivery.attempts(), delivery.due(),
                delivery.firstTried(), delivery.lastFailure());
    }
}
