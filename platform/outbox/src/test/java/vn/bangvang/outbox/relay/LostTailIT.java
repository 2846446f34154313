package vn.bangvang.outbox.relay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.outbox.aggregate.Instance;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A broker that comes back with less than it had acknowledged, as after a loss of power. */
class LostTailIT {
    @TempDir
    Path directory;
    private final String topic = "outbox.lost." + UUID.randomUUID();
    private final String storeUri = RealParts.started().freshStoreUri(LostTailIT.class);
    private final MongoClient client = MongoClients.create(storeUri);
    private final LastTold told = new LastTold(
            client.getDatabase(new ConnectionString(storeUri).getDatabase()).getCollection("told"));
    private LocalBroker broker;
    private String brokers;

    @BeforeEach
    void start() {
        broker = LocalBroker.start(directory.resolve("log"));
        brokers = broker.bootstrapServers();
    }

    @AfterEach
    void stop() {
        broker.close();
        client.close();
    }

    @Test
    void whatTheLogHasLostIsToldAgainAsItWasAndNothingElse() throws Exception {
        String early = record(instance -> instance.hang("early").block().id());
        stopBroker();
        FileSystemUtils.copyRecursively(directory.resolve("log"), directory.resolve("before"));
        startBroker();
        record(instance -> {
            IntStream.range(0, 20).forEach(i -> instance.hang("late " + i).block());
            instance.brighter(early).block();
            return instance.brighter(early).block().id();
        });
        Map<String, String> complete = lastOfEach();
        assertThat(complete).hasSize(21);

        stopBroker();
        FileSystemUtils.deleteRecursively(directory.resolve("log"));
        FileSystemUtils.copyRecursively(directory.resolve("before"), directory.resolve("log"));
        startBroker();
        assertThat(lastOfEach()).hasSize(1);
        TellingAgain again = RelayFixture.again(brokers, told, List.of(topic));
        again.start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> again.toldAgain() == 21);
            assertThat(lastOfEach()).isEqualTo(complete);
            Thread.sleep(2_000);
            assertThat(again.toldAgain()).isEqualTo(21);
        } finally {
            again.stop();
        }
    }

    private interface Work {
        String doneBy(Instance instance);
    }

    private String record(Work work) {
        try (var instance = new Instance(storeUri, topic, RelayFixture.broker(brokers), Clock.systemUTC())) {
            String id = work.doneBy(instance);
            await().until(() -> instance.relay.backlog().size() == 0);
            return id;
        }
    }

    private void stopBroker() {
        broker.close();
    }

    private void startBroker() {
        broker = LocalBroker.start(directory.resolve("log"),
                Integer.parseInt(brokers.substring(brokers.indexOf(':') + 1)));
    }

    /** By key the id and version of the last event in the log. */
    private Map<String, String> lastOfEach() {
        var last = new TreeMap<String, String>();
        try (var log = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = log.partitionsFor(topic)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            log.assign(partitions);
            log.seekToBeginning(partitions);
            log.endOffsets(partitions).forEach((partition, end) -> {
                while (log.position(partition) < end) {
                    log.poll(Duration.ofMillis(100))
                            .forEach(record -> last.put(record.key(),
                                    new String(record.headers().lastHeader("ce_id").value()) + " " + record.value()));
                }
            });
        }
        return last;
    }
}
