package vn.bangvang.outbox.aggregate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Who and what caused a write; travels in the Reactor context and ends in the event's envelope.
 *
 * @param actor an opaque subject or client id, never a person's name
 * @param correlationId the trace the request belongs to
 * @param causationId id of the event that was reacted to, if any
 * @param traceparent W3C trace context, passed on in the Kafka headers
 * @param approvedBy the second pair of eyes, where one was needed: an opaque subject, never the actor
 */
public record Origin(String actor, @Nullable String correlationId, @Nullable String causationId,
        @Nullable String traceparent, @Nullable String approvedBy) {

    private static final Origin SYSTEM = new Origin("system", null, null, null);

    /** What nobody else had to approve. */
    public Origin(String actor, @Nullable String correlationId, @Nullable String causationId,
            @Nullable String traceparent) {
        this(actor, correlationId, causationId, traceparent, null);
    }

    /**
     * The origin of work that a policy does because of an event: caused by it, and in the trace that it belongs to.
     *
     * @param correlationId of the event
     * @param traceparent that came with the event
     */
    public static Origin reactionTo(String eventId, @Nullable String correlationId, @Nullable String traceparent) {
        return new Origin("system", correlationId, eventId, traceparent);
    }

    /** The origin of what one asked for and another one approved, in the trace of this one. */
    public Origin approved(String requester, String approver) {
        return new Origin(requester, correlationId, causationId, traceparent, approver);
    }

    public Context putInto(Context context) {
        return context.put(Origin.class, this);
    }

    public static Origin from(ContextView context) {
        return context.<Origin>getOrEmpty(Origin.class).orElse(SYSTEM);
    }

    static Mono<Origin> current() {
        return Mono.deferContextual(context -> Mono.just(from(context)));
    }
}
