package vn.bangvang.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Instance;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A relay that lags behind its writers is spared what it need not do. */
class LaggingRelayIT {
    private final String topic = "outbox.lagging." + UUID.randomUUID();
    private final String storeUri = RealParts.started().freshStoreUri(LaggingRelayIT.class);

    @Test
    void whatIsAboutToBePublishedIsNotPublishedByASweepToo() throws Exception {
        MockProducer<String, byte[]> broker = RelayFixture.takingEverything();
        try (var instance = new Instance(storeUri, topic, RelayFixture.NOBODY, Clock.systemUTC());
                MongoClient client = MongoClients.create(storeUri)) {
            instance.store(RelayFixture.waiting(topic, "written a while ago", Instant.now().minusSeconds(60)));
            instance.store(RelayFixture.waiting(topic, "left by a crash", Instant.now().minusSeconds(60)));
            MongoDatabase database = client.getDatabase(new ConnectionString(storeUri).getDatabase());
            var documents = new PendingDocuments(database.getCollection("lamps"));
            var written = new JustWritten();
            written.add(documents.read(new HashSet<>(Set.of("written a while ago"))).waiting().getFirst());
            var sweep = new Sweep(List.of(documents), written, new Publisher(() -> broker),
                    new LastTold(database.getCollection("told")), new Backlog());

            sweep.run(Duration.ofSeconds(5));

            assertThat(broker.history()).extracting(ProducerRecord::key).containsExactly("left by a crash");
            assertThat(written.take(Duration.ZERO)).extracting(Waiting::id).containsExactly("written a while ago");
            sweep.run(Duration.ofSeconds(5));
            assertThat(broker.history()).extracting(ProducerRecord::key)
                    .containsExactly("left by a crash", "written a while ago");
        }
    }

    /** The embedded store holds at once whatever a command returns or counts. */
    @Test
    void theStoreIsAskedForNoMoreThanIdsToCountWhatWaits() throws Exception {
        List<BsonDocument> commands = new CopyOnWriteArrayList<>();
        var listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                commands.add(event.getCommand().clone());
            }
        };
        try (var instance = new Instance(storeUri, topic, RelayFixture.NOBODY, Clock.systemUTC());
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(storeUri))
                        .addCommandListener(listener)
                        .build())) {
            IntStream.range(0, 120)
                    .forEach(i -> instance.store(RelayFixture.waiting(topic, "waits " + i, Instant.now())));
            var documents = new PendingDocuments(
                    client.getDatabase(new ConnectionString(storeUri).getDatabase()).getCollection("lamps"));

            assertThat(documents.count()).isEqualTo(120);
            assertThat(commands).filteredOn(command -> command.containsKey("aggregate")).isEmpty();
            assertThat(commands).filteredOn(command -> command.containsKey("find"))
                    .extracting(command -> command.getDocument("projection"))
                    .containsExactly(BsonDocument.parse("{_id: 1}"));
        }
    }
}
