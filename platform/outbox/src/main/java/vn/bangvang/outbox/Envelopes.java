package vn.bangvang.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.refusal.Refusal;

/**
 * Turns an outgoing event into a CloudEvents 1.0 record in binary mode: attributes as headers, the envelope as JSON.
 */
final class Envelopes {
    /** What a producer sends and a broker takes as it comes, in bytes. */
    static final int LARGEST_RECORD = 1_000_000;
    /** A tenth is left to key, headers and framing. */
    private static final int LARGEST_VALUE = LARGEST_RECORD / 10 * 9;

    private final JsonMapper json;
    private final String source;
    private final Clock clock;

    Envelopes(JsonMapper json, String source, Clock clock) {
        this.json = json;
        this.source = source;
        this.clock = clock;
    }

    /**
     * @param version the document's version before these events
     * @throws Refusal EVENT_TOO_LARGE, before anything that could never be published is stored
     */
    List<PendingEvent> seal(List<OutgoingEvent> events, String documentId, long version, Origin origin) {
        var sealed = new ArrayList<PendingEvent>(events.size());
        long own = version;
        for (OutgoingEvent event : events) {
            String id = event.aggregateId() == null ? documentId : event.aggregateId();
            long number = event.aggregateVersion() == null ? ++own : event.aggregateVersion();
            sealed.add(seal(event, id, number, origin));
        }
        return sealed;
    }

    private PendingEvent seal(OutgoingEvent event, String aggregateId, long version, Origin origin) {
        Instant now = clock.instant();
        String eventId = Ids.next();
        return new PendingEvent(eventId, now, event.topic(), aggregateId,
                headers(event, eventId, aggregateId, version, now, origin),
                fitting(json.writeValueAsString(body(event, aggregateId, version, now, origin))));
    }

    private static String fitting(String value) {
        // Three bytes is the most that one char takes.
        if (value.length() > LARGEST_VALUE / 3) {
            int bytes = value.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LARGEST_VALUE) {
                throw Refusal.of(Refusal.Kind.INVALID, "EVENT_TOO_LARGE", "", null,
                        Map.of("bytes", bytes, "limit", LARGEST_VALUE));
            }
        }
        return value;
    }

    private Map<String, String> headers(OutgoingEvent event, String eventId, String aggregateId, long version,
            Instant now, Origin origin) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId);
        headers.put("ce_source", source);
        headers.put("ce_type", event.type());
        headers.put("ce_subject", aggregateId);
        headers.put("ce_time", now.toString());
        headers.put("ce_root", event.root());
        headers.put("ce_aggregateversion", Long.toString(version));
        headers.put("content-type", "application/json");
        String traceparent = origin.traceparent();
        if (traceparent != null) {
            headers.put("traceparent", traceparent);
        }
        return headers;
    }

    private ObjectNode body(OutgoingEvent event, String aggregateId, long version, Instant now, Origin origin) {
        ObjectNode body = json.createObjectNode();
        body.put("aggregateType", event.aggregateType());
        body.put("aggregateId", aggregateId);
        body.put("aggregateVersion", version);
        body.put("evaluationYear", event.evaluationYear());
        body.put("yearRevision", event.yearRevision());
        body.put("effectiveOn", text(event.effectiveOn()));
        body.put("occurredAt", now.toString());
        body.put("recordedAt", now.toString());
        body.put("actor", origin.actor());
        body.put("correlationId", origin.correlationId());
        body.put("causationId", origin.causationId());
        body.set("change", json.valueToTree(event.change()));
        body.set("state", json.valueToTree(event.state()));
        return body;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
