package vn.bangvang.outbox;

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
import org.bson.Document;

/** An event as it waits in its aggregate's document: the whole Kafka record, ready to send. */
record PendingEvent(String id, Instant at, String topic, String key, Map<String, String> headers, String value) {

    Document toDocument() {
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

    ProducerRecord<String, byte[]> toRecord() {
        Stream<Header> kafkaHeaders = headers.entrySet()
                .stream()
                .map(header -> new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, key, value.getBytes(StandardCharsets.UTF_8), kafkaHeaders.toList());
    }
}
