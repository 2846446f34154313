package vn.bangvang.member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.servicetesting.ContractExamples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the service has published about one province, read from the beginning of its topics. */
final class EventLog {
    private static final List<String> TOPICS = List.of("member.organisation.v1", "member.committee.v1",
            "member.member.v1");
    private static final JsonMapper JSON = new JsonMapper();

    private final String bootstrapServers;
    private final String root;

    EventLog(String bootstrapServers, String root) {
        this.bootstrapServers = bootstrapServers;
        this.root = root;
    }

    record Event(String topic, String key, Map<String, String> headers, JsonNode payload) {
        String type() {
            return Objects.requireNonNull(headers.get("ce_type"));
        }

        long version() {
            return payload.path("aggregateVersion").longValue();
        }
    }

    /** Waits for that many; fails when there are more of them, or when one breaks its contract. */
    List<Event> await(int count, Predicate<Event> which) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Event> found = new ArrayList<>();
            Instant end = Instant.now().plusSeconds(60);
            while (Instant.now().isBefore(end) && (found.size() < count || !caughtUp(consumer, partitions))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    Event event = event(record);
                    if (root.equals(event.headers().get("ce_root")) && which.test(event)) {
                        ContractExamples.assertValid(record.topic(), record.value());
                        found.add(event);
                    }
                });
            }
            assertThat(found).as("events of %s", root).hasSize(count);
            return found;
        }
    }

    List<Event> about(String id, int count) {
        return await(count, event -> event.key().equals(id));
    }

    private static boolean caughtUp(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    private static Event event(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Event(record.topic(), record.key(), headers, JSON.readTree(record.value()));
    }
}
