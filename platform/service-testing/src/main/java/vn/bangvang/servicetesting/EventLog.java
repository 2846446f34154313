package vn.bangvang.servicetesting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a service has told about one of its subjects, read from the broker. */
public final class EventLog implements AutoCloseable {
    /** @param headers the CloudEvents attributes and the rest */
    public record Told(Map<String, String> headers, String payload) {
        public String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    private final KafkaConsumer<String, String> consumer;

    public EventLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(),
                new StringDeserializer());
    }

    /** Waits for so many events of a subject; each keeps the topic's schema. */
    public List<Told> await(String topic, String subjectId, int count) {
        consumer.assign(consumer.partitionsFor(topic)
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        var told = new ArrayList<Told>();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                if (subjectId.equals(record.key())) {
                    ContractExamples.assertValid(topic, record.value());
                    told.add(new Told(headers(record), record.value()));
                }
            });
            return told.size() >= count;
        });
        return told;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
