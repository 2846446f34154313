package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.apache.kafka.clients.producer.Producer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.relay.Relay;
import vn.bangvang.outbox.relay.RelayFixture;

/** One instance of a service of lamps. */
public final class Instance implements AutoCloseable {
    public final Aggregates<Lamp, Lamp.Event> lamps;
    final AggregateCollections collections;
    public final Relay relay;
    /** What the store was asked to find in an order: the relay asks in none. */
    final Queue<BsonDocument> finds = new ConcurrentLinkedQueue<>();
    /** What the store gave back of lamps: the relay asks for no states. */
    final Queue<Read> reads = new ConcurrentLinkedQueue<>();
    private final MongoClient client;
    private final MongoCollection<Document> documents;

    /** @param answers how many of the document's answers came with it */
    record Read(Set<String> fields, int answers) {
        static Read of(BsonDocument document) {
            return new Read(Set.copyOf(document.keySet()), document.getArray("answers", new BsonArray()).size());
        }
    }

    public Instance(String storeUri, String topic, Supplier<Producer<String, byte[]>> connecting, Clock clock) {
        this(storeUri, topic, connecting, clock, 20_000);
    }

    public Instance(String storeUri, String topic, Supplier<Producer<String, byte[]>> connecting, Clock clock,
            long bound) {
        String database = new ConnectionString(storeUri).getDatabase();
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(storeUri))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommand().containsKey("sort")) {
                            finds.add(event.getCommand().clone());
                        }
                    }

                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("find")) {
                            event.getResponse()
                                    .getDocument("cursor")
                                    .getArray("firstBatch")
                                    .stream()
                                    .map(BsonValue::asDocument)
                                    .filter(document -> document.containsKey("state"))
                                    .map(Read::of)
                                    .forEach(reads::add);
                        }
                    }
                })
                .build());
        this.documents = client.getDatabase(database).getCollection("lamps");
        this.relay = RelayFixture.relay(connecting, client.getDatabase(database).getCollection("told"), bound);
        this.collections = new AggregateCollections(client.getDatabase(database), "/lamps", relay, null,
                clock);
        relay.outbox(client.getDatabase(database).getCollection("a-first-collection"));
        this.lamps = collections.of(new Lamp.Published(topic));
        relay.start();
    }

    public Mono<Stored<Lamp>> hang(String place) {
        return lamps.found(id -> Mono.just(Lamp.in(place).hung()));
    }

    Mono<Stored<Lamp>> hang(String place, IdempotencyKey key) {
        return lamps.found(key, id -> Mono.just(Lamp.in(place).hung()));
    }

    public Mono<Stored<Lamp>> brighter(String id) {
        return lamps.decide(id, ExpectedVersion.any(), read -> Mono.just(brighter(read.state())));
    }

    Mono<Stored<Lamp>> brighter(String id, IdempotencyKey key) {
        return lamps.decide(id, ExpectedVersion.any(), key, read -> Mono.just(brighter(read.state())));
    }

    private static Decided<Lamp, Lamp.Event> brighter(Lamp lamp) {
        return lamp.turned(lamp.brightness() + 1);
    }

    public void store(Document document) {
        Mono.from(documents.insertOne(document)).block();
    }

    public void change(String id, Document update) {
        Mono.from(documents.updateOne(new Document("_id", id), update)).block();
    }

    public Document document(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first()).block();
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    @Override
    public void close() {
        relay.stop();
        client.close();
    }
}
