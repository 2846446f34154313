package vn.bangvang.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.period.Period;

/** Reads a Kafka record as a CloudEvent in binary mode; whatever it is, the answer is a delivery and no exception. */
public final class RecordReader {

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String reason;

        Unreadable(String reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final TopicOwners owners;

    RecordReader(TopicOwners owners) {
        this.owners = owners;
    }

    public Delivery read(ConsumerRecord<byte[], byte[]> record) {
        var at = new Position(record.topic(), record.partition(), record.offset());
        Instant loggedAt = Instant.ofEpochMilli(record.timestamp());
        byte[] value = record.value();
        try {
            if (value == null) {
                throw new Unreadable("NULL_VALUE", "");
            }
            if (!"1.0".equals(header(record, "ce_specversion"))) {
                throw new Unreadable("NOT_A_CLOUD_EVENT", "ce_specversion");
            }
            if (!owners.mayWrite(header(record, "ce_source"), record.topic())) {
                throw new Unreadable("FOREIGN_SOURCE", "ce_source");
            }
            return new ReceivedEvent(at, loggedAt, header(record, "ce_id"), header(record, "ce_type"),
                    header(record, "ce_root"), optionalHeader(record, "traceparent"), envelope(value));
        } catch (Unreadable unreadable) {
            return new UnreadableRecord(at, loggedAt, unreadable.reason, String.valueOf(unreadable.getMessage()),
                    value == null ? new byte[0] : value);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        String header = optionalHeader(record, name);
        if (header == null) {
            throw new Unreadable("NOT_A_CLOUD_EVENT", name);
        }
        return header;
    }

    private static @Nullable String optionalHeader(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Envelope envelope(byte[] value) {
        JsonNode body = parse(value);
        return new Envelope(text(body, "aggregateType"), text(body, "aggregateId"), version(body),
                period(body), number(body, "periodRevision"), day(body), instant(body),
                optionalText(body, "actor", "unknown"), nullableText(body, "correlationId"),
                nullableText(body, "causationId"), body.path("change"), state(body));
    }

    private JsonNode parse(byte[] value) {
        try {
            JsonNode body = json.readTree(value);
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JacksonException notJson) {
            throw new Unreadable("NOT_JSON", notJson.getOriginalMessage());
        }
        throw new Unreadable("NOT_JSON", "not an object");
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new Unreadable("MISSING_FIELD", field);
        }
        return value.stringValue();
    }

    private static @Nullable String nullableText(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static String optionalText(JsonNode body, String field, String otherwise) {
        String value = nullableText(body, field);
        return value == null ? otherwise : value;
    }

    private static long version(JsonNode body) {
        JsonNode value = body.path("aggregateVersion");
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw new Unreadable("MISSING_FIELD", "aggregateVersion");
        }
        return value.longValue();
    }

    private static @Nullable Integer number(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new Unreadable("MISSING_FIELD", field);
        }
        return value.intValue();
    }

    private static @Nullable Period period(JsonNode body) {
        JsonNode value = body.path("evaluationPeriod");
        try {
            return value.isMissingNode() || value.isNull() ? null : Period.parse(value.stringValue(""));
        } catch (IllegalArgumentException notAPeriod) {
            throw new Unreadable("MISSING_FIELD", "evaluationPeriod");
        }
    }

    private static @Nullable LocalDate day(JsonNode body) {
        String value = nullableText(body, "effectiveOn");
        try {
            return value == null ? null : WrittenTimes.day(value);
        } catch (DateTimeException notADay) {
            throw new Unreadable("MISSING_FIELD", "effectiveOn");
        }
    }

    private static Instant instant(JsonNode body) {
        try {
            return WrittenTimes.instant(text(body, "recordedAt"));
        } catch (DateTimeException notAnInstant) {
            throw new Unreadable("MISSING_FIELD", "recordedAt");
        }
    }

    private static JsonNode state(JsonNode body) {
        JsonNode state = body.path("state");
        if (!state.isObject()) {
            throw new Unreadable("MISSING_FIELD", "state");
        }
        return state;
    }
}
