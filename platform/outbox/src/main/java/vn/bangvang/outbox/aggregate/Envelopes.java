package vn.bangvang.outbox.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.relay.PendingEvent;
import vn.bangvang.refusal.Refusal;

/** Turns what is told into CloudEvents 1.0 records in binary mode: attributes as headers, the envelope as JSON. */
final class Envelopes {
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
    List<PendingEvent> seal(List<Told> told, String documentId, long version, Origin origin) {
        var sealed = new ArrayList<PendingEvent>(told.size());
        long own = version;
        for (Told event : told) {
            sealed.add(switch (event.about()) {
                case About.TheAggregate() -> seal(event, documentId, ++own, origin);
                case About.Subject(String id, long itsVersion) -> seal(event, id, itsVersion, origin);
            });
        }
        return sealed;
    }

    private PendingEvent seal(Told event, String aggregateId, long version, Origin origin) {
        Instant now = clock.instant();
        String eventId = Ids.next();
        return new PendingEvent(eventId, now, event.topic(), aggregateId,
                headers(event, eventId, aggregateId, version, now, origin),
                fitting(json.writeValueAsString(Envelope.of(event, aggregateId, version, now, origin))));
    }

    private static String fitting(String value) {
        // Three bytes is the most that one char takes.
        if (value.length() > PendingEvent.LARGEST_VALUE / 3) {
            int bytes = value.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > PendingEvent.LARGEST_VALUE) {
                throw Refusal.of(Refusal.Kind.INVALID, "EVENT_TOO_LARGE", "", null,
                        Map.of("bytes", bytes, "limit", PendingEvent.LARGEST_VALUE));
            }
        }
        return value;
    }

    private Map<String, String> headers(Told event, String eventId, String aggregateId, long version, Instant now,
            Origin origin) {
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

    /** What says nothing says so; an approver is named only where one was needed. */
    @JsonInclude
    private record Envelope(String aggregateType, String aggregateId, long aggregateVersion,
            @Nullable String evaluationPeriod, @Nullable Integer periodRevision, @Nullable String effectiveOn,
            String occurredAt, String recordedAt, String actor,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String approvedBy, @Nullable String correlationId,
            @Nullable String causationId,
            Object change, Object state) {

        static Envelope of(Told event, String aggregateId, long version, Instant now, Origin origin) {
            PeriodStamp stamp = event.period();
            LocalDate effectiveOn = event.effectiveOn();
            return new Envelope(event.aggregateType(), aggregateId, version,
                    stamp == null ? null : stamp.period().toString(), stamp == null ? null : stamp.revision(),
                    effectiveOn == null ? null : effectiveOn.toString(), now.toString(), now.toString(),
                    origin.actor(), origin.approvedBy(), origin.correlationId(), origin.causationId(), event.change(),
                    event.state());
        }
    }
}
