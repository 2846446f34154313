package vn.bangvang.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.messaging.WireFixture;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes to the log as the other services do, and as nobody should. */
final class LogFixture implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    /** Ids of one test must not meet those of another on a shared broker. */
    private final String prefix;

    LogFixture(String brokers, String prefix) {
        this.prefix = prefix;
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(), new ByteArraySerializer());
    }

    void tell(List<Event> events) {
        events.forEach(this::tell);
        producer.flush();
    }

    void tell(Event event) {
        tell(WireFixture.topic(event), WireFixture.type(event), event.aggregateId(), event.province(),
                WireFixture.value(
                        event).getBytes(UTF_8));
    }

    void tell(String topic, String type, String key, String root, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        HashMap<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id",
                prefix + key + System.nanoTime(),
                "ce_source", "/bang-vang/test", "ce_type", type, "ce_subject", key, "ce_time", "2021-01-01T00:00:00Z",
                "ce_root", root));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        producer.send(record);
    }

    void raw(String topic, byte[] value) {
        producer.send(new ProducerRecord<>(topic, "raw", value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
