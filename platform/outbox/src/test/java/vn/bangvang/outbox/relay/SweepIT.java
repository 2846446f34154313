package vn.bangvang.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import vn.bangvang.outbox.aggregate.Instance;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What waits in the documents of a real store, when something is wrong with some of it. */
class SweepIT {
    private static final int DEAD = 0;

    private final String topic = "outbox.sweep." + UUID.randomUUID();
    private final String storeUri = RealParts.started().freshStoreUri(SweepIT.class);

    @Test
    void aDocumentThatCannotBeReadIsListedAndKeepsNobodyElseWaiting() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC())) {
            String spoilt = instance.hang("hall").block().id();
            awaitCleared(instance, spoilt);
            instance.change(spoilt, new Document("$push",
                    new Document("pending", new Document("id", "x").append("at", new Date(0)))));
            instance.store(RelayFixture.waiting(topic, "neighbour", Instant.now().minusSeconds(60)));

            awaitCleared(instance, "neighbour");
            await().until(() -> instance.relay.backlog().stuck().size() == 1);
            assertThat(RelayFixture.health(instance.relay)).satisfies(health -> {
                assertThat(health.getStatus()).isEqualTo(Status.UP);
                assertThat(health.getDetails()).containsEntry("stuckAggregates", List.of("lamps/" + spoilt));
            });
            await().until(instance.relay::listens);
            assertThat(instance.brighter(spoilt).block().version()).isEqualTo(2);
            assertThat(instance.document(spoilt).getList("pending", Document.class)).hasSize(2);
        }
    }

    @Test
    void whatAClockAheadStampedIsToldAtOnce() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC())) {
            instance.store(RelayFixture.waiting(topic, "before", Instant.now().plusSeconds(3600)));
            awaitCleared(instance, "before");
            await().until(instance.relay::listens);

            instance.store(
                    RelayFixture.waiting(topic, "while others publish at once", Instant.now().plusSeconds(3600)));
            awaitCleared(instance, "while others publish at once");
        }
    }

    @Test
    void whatWaitsFromAClockAheadGrowsOldByThisClock() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.NOBODY, Clock.systemUTC())) {
            instance.store(RelayFixture.waiting(topic, "ahead", Instant.now().plusSeconds(3600)));

            await().until(() -> instance.relay.backlog().age().compareTo(Duration.ofSeconds(1)) > 0);
        }
    }

    @Test
    void anAggregateInWhichTooMuchWaitsIsFullUntilSomeOfItIsTold() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.NOBODY, Clock.systemUTC())) {
            String many = instance.hang("hall").block().id();
            instance.change(many, waits(5_000, "{}"));
            String large = instance.hang("porch").block().id();
            instance.change(large, waits(15, "x".repeat(1_048_400)));
            instance.change(large, waits(1, "x".repeat(1_030_000)));

            assertThatThrownBy(() -> instance.brighter(many).block()).isInstanceOf(OutboxFull.class);
            assertThatThrownBy(() -> instance.brighter(large).repeat(40).blockLast()).isInstanceOf(OutboxFull.class);
        }
    }

    @Test
    void aSilentPartitionDoesNotKeepTheRestOfACollectionWaiting() {
        try (var instance = new Instance(storeUri, topic, this::halfDead, Clock.systemUTC())) {
            Map<Integer, List<String>> keys = IntStream.range(0, 2_400)
                    .mapToObj(i -> "%04d".formatted(i))
                    .collect(Collectors.groupingBy(key -> new PendingEvent(key, Instant.EPOCH, topic, key, Map.of(), "")
                            .toRecord(2)
                            .partition()));
            keys.get(DEAD)
                    .forEach(key -> instance.store(RelayFixture.waiting(topic, key, Instant.now().minusSeconds(90))));
            String healthy = keys.get(1 - DEAD).getLast();
            instance.store(RelayFixture.waiting(topic, healthy, Instant.now().minusSeconds(60)));

            awaitCleared(instance, healthy);
            assertThat(keys.get(DEAD)).hasSizeGreaterThan(1_000)
                    .allMatch(key -> instance.document(key).getList("pending", Document.class).size() == 1);
        }
    }

    @Test
    void aSweepHoldsAFewMegabytesAtATimeHoweverMuchWaits() throws Exception {
        try (var instance = new Instance(storeUri, topic, RelayFixture.NOBODY, Clock.systemUTC());
                MongoClient client = MongoClients.create(storeUri)) {
            IntStream.range(0, 30).forEach(i -> {
                instance.store(RelayFixture.waiting(topic, "heavy " + i, Instant.now()));
                instance.change("heavy " + i, waits(4, "x".repeat(500_000)));
            });
            var documents = new PendingDocuments(
                    client.getDatabase(new ConnectionString(storeUri).getDatabase()).getCollection("lamps"));
            Set<String> ids = documents.waiting(Duration.ZERO);
            assertThat(ids).hasSize(30);

            int pages = 0;
            for (; !ids.isEmpty(); pages++) {
                long weight = documents.read(ids).waiting().stream().mapToLong(Waiting::weight).sum();
                assertThat(weight).isLessThan(Page.FULL + 3_000_000);
            }
            assertThat(pages).isBetween(6, 8);
        }
    }

    /** A broker whose first partition has no leader. */
    private Producer<String, byte[]> halfDead() {
        Node node = new Node(0, "here", 9092);
        var cluster = new Cluster("c", List.of(node), List.of(partition(0, node), partition(1, node)), Set.of(),
                Set.of());
        return new MockProducer<>(cluster, true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record,
                    @Nullable Callback callback) {
                if (record.partition() == DEAD && callback != null) {
                    callback.onCompletion(null, new TimeoutException("no leader"));
                    return CompletableFuture.failedFuture(new TimeoutException("no leader"));
                }
                return super.send(record, callback);
            }
        };
    }

    private PartitionInfo partition(int number, Node node) {
        return new PartitionInfo(topic, number, node, new Node[]{node}, new Node[]{node});
    }

    private Document waits(int events, String value) {
        return new Document("$push", new Document("pending", new Document("$each",
                IntStream.range(0, events)
                        .mapToObj(i -> RelayFixture.event(topic, "e" + i, Instant.now(), value))
                        .toList())));
    }

    private static void awaitCleared(Instance instance, String id) {
        await().until(() -> instance.document(id).getList("pending", Document.class).isEmpty());
    }
}
