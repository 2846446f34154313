package vn.bangvang.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Instance;
import vn.bangvang.outbox.aggregate.Lamp;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The relay on a real broker and store, when something is in its way. */
class RelayIT {
    private static final int BOUND = 5;

    private final String topic = "outbox.relay." + UUID.randomUUID();
    private final String storeUri = RealParts.started().freshStoreUri(RelayIT.class);

    @Test
    void withoutABrokerWhatWaitsIsCountedOnceAndBoundedAndToldInOrderWhenThereIsOne() {
        var asked = new AtomicInteger();
        var there = new Supplier<Producer<String, byte[]>>() {
            private volatile boolean now;

            @Override
            public Producer<String, byte[]> get() {
                asked.incrementAndGet();
                if (!now) {
                    throw new KafkaException("no such name");
                }
                return RelayFixture.broker().get();
            }
        };
        try (var instance = new Instance(storeUri, topic, there, Clock.systemUTC(), BOUND)) {
            String id = instance.hang("hall").block().id();
            instance.brighter(id).block();
            instance.brighter(id).block();
            for (int i = 1; i < BOUND; i++) {
                await().until(() -> instance.relay.backlog().size() < BOUND);
                instance.hang("room " + i).block();
            }
            int before = asked.get();
            await().until(() -> asked.get() >= before + 5);

            assertThat(instance.relay.backlog().size()).isEqualTo(BOUND);
            assertThatThrownBy(() -> instance.hang("one too many").block()).isInstanceOf(OutboxFull.class);

            there.now = true;
            await().until(() -> instance.relay.backlog().size() == 0);
            instance.hang("one too many").block();
            assertThat(appearances(BOUND + 3).get(id)).containsExactly(1, 2, 3);
            assertThat(instance.document(id).getList("pending", Document.class)).isEmpty();
        }
    }

    @Test
    void whatIsWaitingFromBeforeARestartIsCountedBeforeABrokerAnswers() {
        Supplier<Producer<String, byte[]>> nobody = () -> {
            throw new KafkaException("no such name");
        };
        try (var first = new Instance(storeUri, topic, nobody, Clock.systemUTC())) {
            first.hang("hall").block();
            first.hang("porch").block();
        }
        try (var second = new Instance(storeUri, topic, nobody, Clock.systemUTC())) {
            await().until(() -> second.relay.backlog().size() == 2);
        }
    }

    @Test
    void anEventThatNoBrokerTakesIsRefusedBeforeItIsStored() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC())) {
            String text = "ữ".repeat(300_001);
            Decided<Lamp, Lamp.Event> huge = Decided.of(Lamp.in("huge"), new Lamp.Event.Hung(text));
            assertThatThrownBy(() -> instance.lamps.found(id -> Mono.just(huge)).block()).isInstanceOfSatisfying(
                    Refusal.class,
                    refusal -> assertThat(refusal.code()).isEqualTo("EVENT_TOO_LARGE"));
            assertThat(instance.lamps.findByKey("huge").block()).isNull();
        }
    }

    @Test
    void anAggregateThatIsStuckKeepsNobodyWaitingAndIsSeen() {
        try (var instance = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC())) {
            instance.store(waiting("stuck", "x".repeat(1_100_000)));
            instance.store(waiting("neighbour", "{}"));
            String later = instance.hang("hall").block().id();

            await().until(() -> instance.relay.backlog().stuck().size() == 1
                    && instance.relay.backlog().size() == 1);
            instance.brighter(later).block();

            assertThat(appearances(3).get(later)).containsExactly(1, 2);
            assertThat(instance.document("neighbour").getList("pending", Document.class)).isEmpty();
            assertThat(instance.document("stuck").getList("pending", Document.class)).hasSize(1);
            assertThat(RelayFixture.health(instance.relay)).satisfies(health -> {
                assertThat(health.getStatus()).isEqualTo(Status.UP);
                assertThat(health.getDetails()).containsEntry("stuckAggregates", List.of("lamps/stuck"));
            });
        }
    }

    @Test
    void twoInstancesThatWriteTheSameAggregatesNeverLetAnEventOvertakeAnEarlierOne() {
        long seed = new Random().nextLong();
        System.out.println("two instances, seed " + seed);
        var random = new Random(seed);
        try (var one = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC());
                var two = new Instance(storeUri, topic, RelayFixture.broker(), Clock.systemUTC())) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ids.add(one.hang("lamp " + i).block().id());
            }
            Flux.range(0, 300)
                    .map(_ -> (random.nextBoolean() ? one : two).brighter(ids.get(random.nextInt(3)))
                            .retryWhen(Retry.backoff(50, Duration.ofMillis(20))))
                    .flatMap(change -> change, 6)
                    .blockLast();

            appearances(303).forEach((id, versions) -> assertThat(versions).as(id)
                    .isEqualTo(IntStream.rangeClosed(1, versions.size()).boxed().toList()));
        }
    }

    private Document waiting(String id, String value) {
        return new Document("_id", id).append("key", id)
                .append("version", 1)
                .append("state", new Document())
                .append("pending",
                        List.of(new PendingEvent(id, Instant.now().minusSeconds(60), topic, id,
                                Map.of("ce_aggregateversion", "1"), value).toDocument()));
    }

    /** For each key the versions in the order in which they were first seen, once there are that many in all. */
    private Map<String, List<Integer>> appearances(int events) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.started().bootstrapServers(), "group.id",
                UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        var seen = new HashMap<String, List<Integer>>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    int version = Integer.parseInt(new String(
                            record.headers().lastHeader("ce_aggregateversion").value(), StandardCharsets.UTF_8));
                    List<Integer> versions = seen.computeIfAbsent(record.key(), _ -> new ArrayList<>());
                    if (!versions.contains(version)) {
                        versions.add(version);
                    }
                });
                return seen.values().stream().mapToInt(List::size).sum() >= events;
            });
        }
        return seen;
    }
}
