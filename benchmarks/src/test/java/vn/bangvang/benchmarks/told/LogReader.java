package vn.bangvang.benchmarks.told;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to their present end, with the settings of the services' feed. */
public final class LogReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    public LogReader(String brokers, List<String> topics) {
        consumer = consumer(brokers);
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** With those settings, of nothing yet. */
    public static KafkaConsumer<byte[], byte[]> consumer(String brokers) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "max.poll.records", 2000, "fetch.max.wait.ms", 500,
                        "enable.auto.commit", false),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** How many records there are. */
    public long size() {
        return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    /** @return how many records were read */
    public long read(Consumer<List<ConsumerRecord<byte[], byte[]>>> batches) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long read = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(500));
            var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>(polled.count());
            polled.forEach(batch::add);
            if (!batch.isEmpty()) {
                batches.accept(batch);
                read += batch.size();
            }
        }
        return read;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
