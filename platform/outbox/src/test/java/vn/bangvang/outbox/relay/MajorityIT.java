package vn.bangvang.outbox.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.apache.kafka.clients.producer.MockProducer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.localparts.Child;
import vn.bangvang.localparts.FreePort;
import vn.bangvang.servicetesting.Needed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A replica set of two that has lost one: its primary takes writes that nobody else has. */
class MajorityIT {
    private static final String CONNECTION = "mongodb://127.0.0.1:%d/?replicaSet=two";
    /** In which a relay sweeps several times. */
    private static final Duration SWEEPS = Duration.ofMillis(1_500);

    @TempDir
    Path directory;
    private final List<Child> members = new ArrayList<>();
    private final List<Integer> ports = List.of(FreePort.next(), FreePort.next());

    @BeforeEach
    void start() throws Exception {
        Path binary = Needed.mongod();
        for (int port : ports) {
            Path data = Files.createDirectory(directory.resolve("" + port));
            members.add(Child.start("mongod",
                    List.of(binary.toString(), "--dbpath", data.toString(), "--port", "" + port,
                            "--bind_ip", "127.0.0.1", "--replSet", "two", "--wiredTigerCacheSizeGB", "0.25",
                            "--oplogSize",
                            "64", "--quiet"),
                    directory, Map.of(), directory.resolve(port + ".log")));
        }
        try (MongoClient first = MongoClients.create("mongodb://127.0.0.1:%d/?directConnection=true".formatted(
                ports.getFirst()))) {
            Document config = new Document("_id", "two")
                    .append("settings", new Document("electionTimeoutMillis", 120_000))
                    .append("members", IntStream.range(0, 2)
                            .mapToObj(i -> new Document("_id", i).append("host", "127.0.0.1:" + ports.get(i))
                                    .append("priority", 1 - i))
                            .toList());
            // An election of its own would come after the time-out, which is long so that the primary stays one.
            Retry untilItListens = Retry.fixedDelay(200, Duration.ofMillis(100));
            MongoDatabase admin = first.getDatabase("admin");
            Mono.from(admin.runCommand(new Document("replSetInitiate", config))).retryWhen(untilItListens).block();
            Mono.from(admin.runCommand(new Document("replSetStepUp", 1))).retryWhen(untilItListens).block();
        }
    }

    @AfterEach
    void stop() {
        members.forEach(Child::kill);
    }

    @Test
    void whatOnlyThePrimaryHasIsNotTold() throws Exception {
        MockProducer<String, byte[]> told = RelayFixture.takingEverything();
        try (MongoClient client = client()) {
            MongoCollection<Document> lamps = lamps(client);
            Mono.from(lamps.withWriteConcern(WriteConcern.MAJORITY).insertOne(waiting("acknowledged"))).block();
            signal("STOP");
            Mono.from(lamps.withWriteConcern(WriteConcern.W1).insertOne(waiting("by the primary alone"))).block();
            Relay relay = started(told, client);
            try {
                await().until(() -> !told.history().isEmpty());
                Thread.sleep(1_500);
                assertThat(told.history()).extracting(record -> record.key()).containsExactly("acknowledged");
                signal("CONT");
                await().until(() -> told.history().size() == 2);
            } finally {
                relay.stop();
            }
        }
    }

    @Test
    void whatThePrimaryHasClearedWaitsNoMore() throws Exception {
        MockProducer<String, byte[]> told = RelayFixture.takingEverything();
        try (MongoClient client = client()) {
            Mono.from(lamps(client).withWriteConcern(WriteConcern.MAJORITY).insertOne(waiting("acknowledged"))).block();
            signal("STOP");
            Relay relay = started(told, client);
            try {
                await().until(() -> !told.history().isEmpty() && relay.backlog().size() == 0);
                long most = 0;
                for (long until = System.nanoTime() + SWEEPS.toNanos(); System.nanoTime() < until;) {
                    most = Math.max(most, relay.backlog().size());
                }
                assertThat(most).isZero();
            } finally {
                relay.stop();
            }
        }
    }

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(CONNECTION.formatted(ports.getFirst())))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(30, TimeUnit.SECONDS))
                .build());
    }

    private static MongoCollection<Document> lamps(MongoClient client) {
        return client.getDatabase("majority").getCollection("lamps");
    }

    private static Relay started(MockProducer<String, byte[]> told, MongoClient client) {
        Relay relay = RelayFixture.relay(() -> told, client.getDatabase("majority").getCollection("told"), 100);
        relay.outbox(lamps(client));
        relay.start();
        return relay;
    }

    private void signal(String name) throws IOException, InterruptedException {
        long pid = members.getLast().process().orElseThrow().pid();
        assertThat(new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor()).isZero();
    }

    private static Document waiting(String id) {
        return new Document("_id", id).append("key", id)
                .append("version", 1)
                .append("pending", List.of(new PendingEvent(id, Instant.now().minusSeconds(60), "topic", id,
                        Map.of("ce_aggregateversion", "1"), "{}").toDocument()));
    }
}
