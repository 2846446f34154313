package vn.bangvang.servicetesting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What services have told, read from the broker; each event that is asked for keeps its topic's schema. */
public final class EventLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * One event.
     *
     * @param headers the CloudEvents attributes and the rest
     * @param payload the envelope as it stands on the log
     */
    public record Told(String topic, String key, Map<String, String> headers, String payload) {
        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        /** The province. */
        public String root() {
            return headers.getOrDefault("ce_root", "");
        }

        public JsonNode json() {
            return JSON.readTree(payload);
        }

        public long version() {
            return json().path("aggregateVersion").longValue();
        }
    }

    private final String bootstrapServers;
    private final List<String> topics;

    /** @param topics that are read by {@link #about} and by {@link #await(int, Predicate)} */
    public EventLog(String bootstrapServers, String... topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = List.of(topics);
    }

    /** As {@link #about} in one topic. */
    public List<Told> await(String topic, String aggregateId, int count) {
        return new EventLog(bootstrapServers, topic).about(aggregateId, count);
    }

    /** Waits for so many events of one aggregate, in their order; fails when there are more. */
    public List<Told> about(String aggregateId, int count) {
        return await(count, event -> event.key().equals(aggregateId));
    }

    /** Waits for that many; fails when there are more of them. */
    public List<Told> await(int count, Predicate<Told> which) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Told> found = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end) && (found.size() < count || !caughtUp(consumer, partitions))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> take(record, which, found));
            }
            assertThat(found).hasSize(count);
            return found;
        }
    }

    /** What is no event is somebody else's mistake. */
    private static void take(ConsumerRecord<String, String> record, Predicate<Told> which, List<Told> found) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        if (record.value() == null || !headers.containsKey("ce_type")) {
            return;
        }
        var event = new Told(record.topic(), record.key(), headers, record.value());
        if (which.test(event)) {
            ContractExamples.assertValid(record.topic(), record.value());
            found.add(event);
        }
    }

    private static boolean caughtUp(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }
}
