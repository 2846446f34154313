package vn.bangvang.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import reactor.core.publisher.Mono;

import vn.bangvang.servicetesting.RealParts;

/** One instance of a service of lamps. */
final class Instance implements AutoCloseable {
    record Lamp(String place, int brightness) {}

    final AggregateStore<Lamp> lamps;
    final Relay relay;
    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private final String topic;

    Instance(String storeUri, String topic, Supplier<Producer<String, byte[]>> connecting, Clock clock) {
        this(storeUri, topic, connecting, clock, 20_000);
    }

    Instance(String storeUri, String topic, Supplier<Producer<String, byte[]>> connecting, Clock clock, long bound) {
        var settings = new OutboxSettings("/lamps", List.of(topic), 1, (short) 1, bound, Duration.ofMillis(200));
        String database = new ConnectionString(storeUri).getDatabase();
        this.topic = topic;
        this.client = MongoClients.create(storeUri);
        this.documents = client.getDatabase(database).getCollection("lamps");
        this.relay = new Relay(new Publisher(connecting), settings);
        var stores = new AggregateStores(client.getDatabase(database), settings, relay, clock);
        stores.of("a-first-collection", Lamp.class, "LAMP");
        this.lamps = stores.of("lamps", Lamp.class, "LAMP");
        relay.start();
    }

    static Supplier<Producer<String, byte[]>> broker() {
        return () -> new KafkaProducer<>(
                new HashMap<>(Map.of("bootstrap.servers", RealParts.started().bootstrapServers(),
                        "enable.idempotence", true, "max.request.size", Envelopes.LARGEST_RECORD)),
                new StringSerializer(), new ByteArraySerializer());
    }

    Mono<Stored<Lamp>> add(String place, IdempotencyKey key) {
        return Mono.defer(() -> lamps.add(new NewAggregate<>(Ids.next(), place, new Lamp(place, 0),
                List.of(event("lamp.added.v1", Map.of()))), key));
    }

    Mono<Stored<Lamp>> brighter(String id, IdempotencyKey key) {
        return lamps.change(id, ExpectedVersion.any(), key,
                read -> Mono.just(new Change<>(new Lamp(read.state().place(), read.state().brightness() + 1),
                        List.of(event("lamp.turned.v1", Map.of())))));
    }

    OutgoingEvent event(String type, Object change) {
        return OutgoingEvent.of(topic, type, "lamp", "province", change, Map.of());
    }

    void store(Document document) {
        Mono.from(documents.insertOne(document)).block();
    }

    Document document(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first()).block();
    }

    @Override
    public void close() {
        relay.stop();
        client.close();
    }
}
