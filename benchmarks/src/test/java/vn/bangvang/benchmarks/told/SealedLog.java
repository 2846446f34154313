package vn.bangvang.benchmarks.told;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.parts.RunningProcess;

/**
 * A province's history on a broker: every year but the last is closed, and sealed by a process of the standings before
 * the next one begins.
 *
 * @param middle an instant after half of the years, by the log's clock
 */
public record SealedLog(ToldProvince province, Instant middle) {
    private static final String MARK = "told";
    private static final int PARTITIONS = 3;
    private static final Map<String, String> SETTINGS = Map.of("retention.ms", "-1", "message.timestamp.type",
            "LogAppendTime");
    /** The last year that is known in the middle of the history, closed. */
    public static final int HALF_WAY = (ToldProvince.FIRST_YEAR + ToldProvince.LAST_YEAR) / 2;

    /** On parts in that directory. What was not told to its end is told from the beginning. */
    public static Parts parts(Path home, Path directory) {
        return Files.exists(directory.resolve(MARK)) ? Parts.open(home, directory) : Parts.afresh(home, directory);
    }

    /** Found on these parts, or told now. */
    public static SealedLog on(Parts parts, long seed, int events) {
        ToldProvince province = ToldProvince.of(seed, events);
        Path mark = parts.directory().resolve(MARK);
        try {
            if (Files.notExists(mark)) {
                Files.writeString(mark, tell(parts, province).toString());
            }
            return new SealedLog(province, Instant.parse(Files.readString(mark)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant tell(Parts parts, ToldProvince province) {
        Instant middle = Instant.EPOCH;
        create(parts);
        try (RunningProcess _ = parts.service("aggregation-service", "standings", Map.of());
                KafkaProducer<byte[], byte[]> producer = producer(parts)) {
            Consumer<Told> told = event -> producer.send(event.record(province.id()));
            province.register(told);
            for (int year = ToldProvince.FIRST_YEAR; year <= ToldProvince.LAST_YEAR; year++) {
                province.year(year, told);
                if (year < ToldProvince.LAST_YEAR) {
                    producer.flush();
                    province.close(year, told);
                    awaitSeals(parts, year - ToldProvince.FIRST_YEAR + 1);
                    province.commend(year, told);
                }
                producer.flush();
                middle = year == HALF_WAY ? Instant.now() : middle;
            }
        }
        return middle;
    }

    /** Every topic that a province is told on. */
    public static void create(Parts parts) {
        create(parts, Told.TOPICS);
    }

    /** As their owners do: on a topic that its first writer creates, a repeated first batch may be refused for ever. */
    public static void create(Parts parts, List<String> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.brokers()))) {
            admin.createTopics(topics.stream()
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(SETTINGS))
                    .toList()).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The topics were not created", e);
        }
    }

    /** The last year of another province, which somebody else tells of. @param id its own */
    public static void open(Parts parts, String id) {
        try (KafkaProducer<byte[], byte[]> producer = producer(parts)) {
            producer.send(new Evaluation(id, ToldProvince.LAST_YEAR).opened().record(id));
        }
    }

    /** Prizes of the open year, each of which moves its organisation. */
    public void prize(KafkaProducer<byte[], byte[]> producer, String organisation, int number) {
        producer.send(new Evaluation(province.id(), ToldProvince.LAST_YEAR).prize(organisation, number)
                .record(province.id()));
    }

    public static KafkaProducer<byte[], byte[]> producer(Parts parts) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", parts.brokers()), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void awaitSeals(Parts parts, long count) {
        try (LogReader seals = new LogReader(parts.brokers(), List.of("standings.seal.v1"))) {
            long deadline = System.nanoTime() + 120_000_000_000L;
            while (seals.size() < count) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "Only %d of %d closings were sealed".formatted(seals.size(), count));
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
