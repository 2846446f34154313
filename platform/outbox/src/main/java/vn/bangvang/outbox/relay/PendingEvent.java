package vn.bangvang.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An event as it waits in its aggregate's document: the whole Kafka record, ready to send. */
public record PendingEvent(String id, Instant at, String topic, String key, Map<String, String> headers, String value) {
    /** What a producer sends and a broker takes as it comes, in bytes. */
    static final int LARGEST_RECORD = 1_000_000;
    /** The most bytes that a value may have: a tenth of the record is left to key, headers and framing. */
    public static final int LARGEST_VALUE = LARGEST_RECORD / 10 * 9;

    static final String VERSION = "ce_aggregateversion";

    /** @return 0 for a header that is none */
    static long version(@Nullable Header header) {
        String text = header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Of the aggregate, with this event. */
    public long version() {
        return Long.parseLong(headers.getOrDefault(VERSION, "0"));
    }

    public Document toDocument() {
        return new Document("id", id).append("at", Date.from(at))
                .append("topic", topic)
                .append("key", key)
                .append("headers", new Document(Map.copyOf(headers)))
                .append("value", value);
    }

    static PendingEvent from(Document document) {
        Document headers = document.get("headers", Document.class);
        return new PendingEvent(document.getString("id"), document.getDate("at").toInstant(),
                document.getString("topic"), document.getString("key"),
                headers.keySet().stream().collect(Collectors.toMap(k -> k, headers::getString)),
                document.getString("value"));
    }

    static List<PendingEvent> of(Document aggregate) {
        return aggregate.getList("pending", Document.class, List.of()).stream().map(PendingEvent::from).toList();
    }

    static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** @param partitions of its topic; of one key everything goes to the same, as every producer of Kafka has it */
    ProducerRecord<String, byte[]> toRecord(int partitions) {
        int partition = partition(key, partitions);
        Stream<Header> kafkaHeaders = headers.entrySet()
                .stream()
                .map(header -> new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, partition, key, value.getBytes(StandardCharsets.UTF_8),
                kafkaHeaders.toList());
    }
}
