package vn.bangvang.benchmarks.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * The same counters as tables of Kafka Streams, exactly once: each table has what was counted so many levels below. The
 * tree stands still and is known beforehand, which spares it joins.
 */
final class StreamsReader implements AutoCloseable {
    private static final int LEVELS = 4;

    private final KafkaStreams streams;

    StreamsReader(String brokers, Map<String, String> superiors) {
        var builder = new StreamsBuilder();
        KTable<String, Counters> below = builder
                .stream(Counted.TOPICS, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .mapValues(value -> {
                    Counted counted = Counted.of(value);
                    return "%02d%s".formatted(counted.counter(), counted.place());
                })
                .toTable(Materialized.with(Serdes.String(), Serdes.String()))
                .groupBy((_, counted) -> KeyValue.pair(counted.substring(2),
                        Counters.one(Integer.parseInt(counted.substring(0, 2)))), grouped())
                .aggregate(Counters::none, (_, one, all) -> all.plus(one), (_, one, all) -> all.minus(one), table(0));
        for (int level = 1; level < LEVELS; level++) {
            below = below.filter((place, _) -> Counted.above(place, superiors) != null)
                    .groupBy((place, counters) -> KeyValue
                            .pair(Objects.requireNonNull(Counted.above(place, superiors)), counters), grouped())
                    .aggregate(Counters::none, (_, some, all) -> all.plus(some), (_, some, all) -> all.minus(some),
                            table(level));
        }
        streams = new KafkaStreams(builder.build(), settings(brokers));
        streams.start();
    }

    private static Grouped<String, Counters> grouped() {
        return Grouped.with(Serdes.String(), Counters.SERDE);
    }

    private static Materialized<String, Counters, KeyValueStore<Bytes, byte[]>> table(int level) {
        return Materialized.<String, Counters, KeyValueStore<Bytes, byte[]>>as("level-" + level)
                .withKeySerde(Serdes.String())
                .withValueSerde(Counters.SERDE);
    }

    private static Properties settings(String brokers) {
        var it = new Properties();
        it.put(StreamsConfig.APPLICATION_ID_CONFIG, "benchmark-" + UUID.randomUUID());
        it.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        it.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        it.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
        it.put("auto.offset.reset", "earliest");
        try {
            it.put(StreamsConfig.STATE_DIR_CONFIG, Files.createTempDirectory("benchmark-streams").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return it;
    }

    /** Waits until the tables have come to that. */
    void await(Map<String, Counters> expected) {
        long deadline = System.nanoTime() + Duration.ofMinutes(20).toNanos();
        while (!counters().equals(expected)) {
            if (System.nanoTime() > deadline || streams.state().hasNotStarted() && streams.state().isShuttingDown()) {
                throw new IllegalStateException("The tables are " + streams.state() + " and not what is expected");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private Map<String, Counters> counters() {
        var all = new HashMap<String, Counters>();
        try {
            for (int level = 0; level < LEVELS; level++) {
                try (KeyValueIterator<String, Counters> entries = streams
                        .store(StoreQueryParameters.fromNameAndType("level-" + level,
                                QueryableStoreTypes.<String, Counters>keyValueStore()))
                        .all()) {
                    entries.forEachRemaining(entry -> all.merge(entry.key, entry.value, Counters::plus));
                }
            }
            return all;
        } catch (InvalidStateStoreException notYet) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(30));
        streams.cleanUp();
    }
}
