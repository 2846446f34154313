package vn.bangvang.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The log itself, as somebody with access to the broker sees it. */
final class RawLog {
    static final List<String> TOPICS = List.of("member.organisation.v1", "member.committee.v1", "member.member.v1",
            "training.programme.v1", "training.class.v1", "training.enrolment.v1", "evaluation.policy.v1",
            "evaluation.period.v1",
            "evaluation.self-criticism.v1", "evaluation.rating.v1", "evaluation.inspection.v1", "evaluation.target.v1",
            "evaluation.guiding-document.v1", "evaluation.issued-document.v1", "evaluation.prize.v1",
            "evaluation.investment.v1", "evaluation.commendation.v1");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RawLog() {}

    /** Every record of the topics up to now. */
    static List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** What is written from now on. */
    static Tail tail() {
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        List<TopicPartition> partitions = partitions(consumer, TOPICS);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Tail(consumer);
    }

    /** RecordSteps as they come. */
    record Tail(KafkaConsumer<byte[], byte[]> consumer) implements AutoCloseable {

        /** Every record up to the one that completes what is wanted. */
        List<ConsumerRecord<byte[], byte[]>> until(Predicate<List<ConsumerRecord<byte[], byte[]>>> complete) {
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            Instant deadline = Instant.now().plus(PATIENCE);
            while (!complete.test(records)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("Did not come within %s; came: %s".formatted(PATIENCE, records));
                }
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** The same topics with as many partitions on another broker. */
    static void createTopics(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(TOPICS.stream()
                    .map(topic -> new NewTopic(topic, consumer.partitionsFor(topic).size(), (short) 1))
                    .toList()).all().get();
        }
    }

    /** Publishes in the order given. */
    static void publish(List<ProducerRecord<byte[], byte[]>> records) {
        publish(SystemUnderTest.system().bootstrapServers(), records);
    }

    /** Publishes to another broker. */
    static void publish(String bootstrapServers, List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", bootstrapServers,
                        // The first batches of a writer that numbers them can be refused by topics that were just made.
                        "enable.idempotence", "false", "max.in.flight.requests.per.connection", "1",
                        "acks", "all", "linger.ms", "5"),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("Not published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** The same record once more. */
    static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> read) {
        return new ProducerRecord<>(read.topic(), read.partition(), null, read.key(), read.value(), read.headers());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", SystemUnderTest.system().bootstrapServers(), "enable.auto.commit", "false"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
