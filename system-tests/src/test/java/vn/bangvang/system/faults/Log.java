package vn.bangvang.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.system.faults.check.Told;

/** The log as somebody sees it who can reach the broker. */
final class Log {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final Set<String> poison = new HashSet<>();

    Log(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every record up to now but what was written by {@link #poison}. */
    List<Told> read() {
        var records = new ArrayList<Told>();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("The log was not read to its end within " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (!poison.contains(place(record.topic(), record.partition(), record.offset()))) {
                        records.add(told(record));
                    }
                });
            }
        }
        return records;
    }

    /** How many records there are, as the ends of the partitions tell. */
    long size() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer)).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Writes what no service would write to a topic that the standings and a read copy follow. */
    int poison() {
        List<ProducerRecord<byte[], byte[]>> records = List.of(record("no JSON"), record("{}"), record("[1,2,3]"),
                record("{\"aggregateType\":\"member\",\"aggregateId\":7,\"aggregateVersion\":\"x\"}"),
                new ProducerRecord<>("member.member.v1", null, null));
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> each : records) {
                RecordMetadata written = producer.send(each).get();
                poison.add(place(written.topic(), written.partition(), written.offset()));
            }
            return records.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String value) {
        return new ProducerRecord<>("member.member.v1", null, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Told told(ConsumerRecord<byte[], byte[]> record) {
        String content = new String(record.value(), StandardCharsets.UTF_8);
        JsonNode envelope = JsonMapper.shared().readTree(content);
        return new Told(place(record.topic(), record.partition(), record.offset()),
                envelope.path("aggregateId").asString(), envelope.path("aggregateVersion").asLong(), content);
    }

    private static String place(String topic, int partition, long offset) {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics()
                .entrySet()
                .stream()
                .filter(topic -> topic.getKey().endsWith(".v1"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
