package vn.bangvang.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublisherTests {
    private final Broker broker = new Broker();
    private final Publisher publisher = new Publisher(() -> broker);
    private Silence silence = new Silence();

    /** Fails what its rule says. */
    private static final class Broker extends MockProducer<String, byte[]> {
        private UnaryOperator<String> rule = _ -> "";
        private final List<String> asked = new ArrayList<>();

        private int partitions = 1;

        Broker() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public List<PartitionInfo> partitionsFor(String topic) {
            return IntStream.range(0, partitions)
                    .mapToObj(i -> new PartitionInfo(topic, i, Node.noNode(), new Node[0], new Node[0]))
                    .toList();
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record,
                @Nullable Callback callback) {
            String value = new String(record.value(), StandardCharsets.UTF_8);
            asked.add(value);
            sendException = switch (rule.apply(value)) {
                case "too large" -> new RecordTooLargeException();
                case "silent" -> new TimeoutException();
                case "broken" -> new KafkaException("in an error state");
                default -> null;
            };
            if (sendException != null && callback != null) {
                callback.onCompletion(null, sendException);
                return CompletableFuture.failedFuture(sendException);
            }
            return super.send(record, callback);
        }
    }

    @Test
    void whatIsNeverTakenKeepsOnlyItsOwnKeyWaiting() throws Exception {
        broker.rule = value -> value.equals("a1") ? "too large" : "";

        Publisher.Outcome outcome = publish(event("a", 1), event("a", 2), event("b", 1), event("b", 2));

        assertThat(outcome.published()).containsExactlyInAnyOrder("b1", "b2");
        assertThat(outcome.refused()).isEqualTo(Map.of("a1", "RecordTooLargeException"));
        assertThat(silence.isEmpty()).isTrue();
        assertThat(broker.asked).doesNotContain("a2");
    }

    @Test
    void anEventThatGotNoAnswerIsNotOvertakenByTheNextOfItsKey() throws Exception {
        broker.rule = value -> value.equals("a1") ? "silent" : "";
        assertThat(publish(event("a", 1), event("a", 2)).published()).isEmpty();
        broker.rule = _ -> "";

        Publisher.Outcome outcome = publish(event("a", 1), event("a", 2), event("a", 3));

        assertThat(outcome).isEqualTo(new Publisher.Outcome(Set.of("a1", "a2", "a3"), Map.of()));
        assertThat(silence.isEmpty()).isTrue();
        assertThat(broker.history()).extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("a1", "a2", "a3");
    }

    @Test
    void aSilentTopicIsAskedOnceAndTwoOfThemEndTheBatch() throws Exception {
        broker.rule = value -> value.startsWith("x") ? "silent" : "";

        Publisher.Outcome one = publish(on("t1", "x", 1), on("t1", "x2", 1), on("t2", "b", 1));
        assertThat(one.published()).containsExactly("b1");
        assertThat(silence.isEmpty()).isFalse();
        assertThat(broker.asked).containsExactly("x1", "b1");

        broker.asked.clear();
        publish(on("t1", "x", 1), on("t3", "xx", 1), on("t4", "c", 1), on("t5", "d", 1));
        assertThat(broker.asked).containsExactly("x1", "xx1");
        assertThat(silence.isGeneral()).isTrue();
    }

    @Test
    void ofATopicWithASilentPartitionTheOthersAreTold() throws Exception {
        broker.partitions = 2;
        PendingEvent here = event("a", 1);
        PendingEvent beside = IntStream.range(0, 100)
                .mapToObj(i -> event("beside " + i, 1))
                .filter(other -> other.toRecord(2).partition().equals(here.toRecord(2).partition()))
                .findFirst()
                .orElseThrow();
        PendingEvent elsewhere = IntStream.range(0, 100)
                .mapToObj(i -> event("elsewhere " + i, 1))
                .filter(other -> !other.toRecord(2).partition().equals(here.toRecord(2).partition()))
                .findFirst()
                .orElseThrow();
        broker.rule = value -> value.startsWith("elsewhere") ? "" : "silent";

        Publisher.Outcome outcome = publish(here, beside, elsewhere);

        assertThat(outcome.published()).containsExactly(elsewhere.id());
        assertThat(broker.asked).containsExactly(here.id(), elsewhere.id());
        assertThat(silence.isGeneral()).isFalse();
    }

    @Test
    void aProducerThatFailedForGoodIsReplacedAndNothingCountsAsRefused() throws Exception {
        var next = new Broker();
        var producers = new ArrayDeque<>(List.of(broker, next));
        var replacing = new Publisher(producers::pop);
        broker.rule = _ -> "broken";

        assertThat(replacing.publish(List.of(event("a", 1)), new Silence())).isEqualTo(
                new Publisher.Outcome(Set.of(), Map.of()));
        assertThat(replacing.publish(List.of(event("a", 1)), new Silence()).published()).containsExactly("a1");
        assertThat(broker.closed()).isTrue();
    }

    @Test
    void aBrokerOfUnknownNameIsLookedForAgain() throws Exception {
        var asked = new AtomicInteger();
        var waiting = new Publisher(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new KafkaException("no such name");
            }
            return broker;
        });

        waiting.publish(List.of(event("a", 1)), silence);
        assertThat(silence.isEmpty()).isFalse();
        assertThat(waiting.publish(List.of(event("a", 1)), new Silence()).published()).containsExactly("a1");
    }

    @Test
    void anEventInTwoHandsIsSentOnce() throws Exception {
        publish(event("a", 1));

        assertThat(publish(event("a", 1), event("a", 2), event("a", 2)).published())
                .containsExactlyInAnyOrder("a1", "a2");
        assertThat(broker.asked).containsExactly("a1", "a2");
    }

    private Publisher.Outcome publish(PendingEvent... events) throws InterruptedException {
        silence = new Silence();
        return publisher.publish(List.of(events), silence);
    }

    private static PendingEvent event(String key, int version) {
        return on("topic", key, version);
    }

    private static PendingEvent on(String topic, String key, int version) {
        return new PendingEvent(key + version, Instant.EPOCH, topic, key, Map.of(), key + version);
    }
}
