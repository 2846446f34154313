package vn.bangvang.benchmarks.serving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import reactor.core.publisher.Mono;

import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.told.LogReader;
import vn.bangvang.benchmarks.told.SealedLog;

/**
 * The broker with nothing around it: a producer with the settings of the services' relay, a consumer with those of
 * their feed, on a topic like theirs, and on it a record that a service has told, again and again.
 */
final class RawKafka implements AutoCloseable {
    private static final String TOPIC = "raw.again.v1";

    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final ConsumerRecord<byte[], byte[]> told;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread receiving;

    private RawKafka(Parts parts, ConsumerRecord<byte[], byte[]> told) {
        this.told = told;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", parts.brokers(), "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new ByteArraySerializer(), new ByteArraySerializer());
        consumer = LogReader.consumer(parts.brokers());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
                .stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        receiving = Thread.ofPlatform().name("raw-kafka").daemon().start(this::receive);
    }

    /** @param topic on which there is a record already; the newest is told again */
    static RawKafka telling(Parts parts, String topic) {
        SealedLog.create(parts, List.of(TOPIC));
        var newest = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (LogReader reader = new LogReader(parts.brokers(), List.of(topic))) {
            reader.read(batch -> {
                newest.clear();
                newest.add(batch.getLast());
            });
        }
        return new RawKafka(parts, newest.getFirst());
    }

    /** Sends it under a key of its own. @return completes when it has come back */
    Mono<Void> sentAndReceived() {
        return Mono.fromFuture(() -> {
            String key = UUID.randomUUID().toString();
            var received = new CompletableFuture<Void>();
            underWay.put(key, received);
            producer.send(new ProducerRecord<>(TOPIC, null, key.getBytes(StandardCharsets.UTF_8), told.value(),
                    told.headers()), (_, failure) -> {
                        if (failure != null) {
                            received.completeExceptionally(failure);
                        }
                    });
            return received;
        });
    }

    private void receive() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record -> Objects.requireNonNull(
                                underWay.remove(new String(record.key(), StandardCharsets.UTF_8))).complete(null));
            }
        } catch (WakeupException closed) {
            underWay.clear();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            receiving.join(Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
