package vn.bangvang.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.audit.AuditVerifier.Head;

/** The heads as the log has them, where nobody can change what was appended. */
final class PublishedHeads {
    static final String TOPIC = "member.audit-head.v1";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PublishedHeads() {}

    /** @param settings of a Kafka client, at least {@code bootstrap.servers} */
    static List<Head> read(Map<String, Object> settings) {
        var heads = new ArrayList<Head>();
        try (var consumer = new KafkaConsumer<>(new HashMap<>(settings), new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, PATIENCE)
                    .stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > patience) {
                    throw new IllegalStateException("the log of " + TOPIC + " does not come");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> heads.add(head(record)));
            }
        }
        return heads;
    }

    private static Head head(ConsumerRecord<String, String> record) {
        JsonNode state = JSON.readTree(Objects.requireNonNull(record.value())).path("state");
        return new Head(state.path("writer").asString(), state.path("seq").asLong(), state.path("hash").asString(),
                Instant.ofEpochMilli(record.timestamp()));
    }
}
