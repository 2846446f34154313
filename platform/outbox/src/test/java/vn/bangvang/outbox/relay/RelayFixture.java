package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

import vn.bangvang.servicetesting.RealParts;

/** Relays outside a service, for tests that need several, or a broker that is not there. */
public final class RelayFixture {
    static final Supplier<Producer<String, byte[]>> NOBODY = () -> {
        throw new KafkaException("no such name");
    };

    private RelayFixture() {}

    /**
     * @param told where it keeps what was told last
     * @param bound how many aggregates may wait
     */
    public static Relay relay(Supplier<Producer<String, byte[]>> connecting, MongoCollection<Document> told,
            long bound) {
        return new Relay(new Publisher(connecting), new LastTold(told),
                new OutboxSettings("/lamps", List.of(), 3, (short) 1, bound, Duration.ofMillis(200)));
    }

    static Health health(Relay relay) {
        return new OutboxHealth(relay, new OwnTopics(() -> Admin.create(Map.of("bootstrap.servers", "nowhere:1")),
                new OutboxSettings("/lamps", List.of(), 3, (short) 1, 1, Duration.ofSeconds(5)), Duration.ofHours(1)),
                again(null, null, List.of()))
                .health();
    }

    /** @param brokers where the log is compared with what was told, and told again, without end */
    static TellingAgain again(@Nullable String brokers, @Nullable LastTold told, List<String> topics) {
        return new TellingAgain(
                () -> new KafkaConsumer<>(Map.of("bootstrap.servers", brokers), new StringDeserializer(),
                        new ByteArrayDeserializer()),
                () -> new Publisher(broker(brokers)), told, topics, Duration.ofMillis(500), 7);
    }

    /** A document in which that event waits. */
    static Document waiting(String topic, String id, Instant at) {
        return new Document("_id", id).append("key", id)
                .append("version", 1)
                .append("state", new Document())
                .append("pending", List.of(event(topic, id, at, "{}")));
    }

    static Document event(String topic, String id, Instant at, String value) {
        return new PendingEvent(id, at, topic, id, Map.of("ce_aggregateversion", "1"), value).toDocument();
    }

    /** A broker that takes everything, in one partition. */
    static MockProducer<String, byte[]> takingEverything() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public List<PartitionInfo> partitionsFor(String topic) {
                return List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0]));
            }
        };
    }

    public static Supplier<Producer<String, byte[]>> broker() {
        return broker(RealParts.started().bootstrapServers());
    }

    public static Supplier<Producer<String, byte[]>> broker(String brokers) {
        return () -> new KafkaProducer<>(
                new HashMap<>(Map.of("bootstrap.servers", brokers,
                        "enable.idempotence", true, "max.request.size", PendingEvent.LARGEST_RECORD)),
                new StringSerializer(), new ByteArraySerializer());
    }
}
