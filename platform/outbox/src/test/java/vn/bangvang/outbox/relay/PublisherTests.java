package vn.bangvang.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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

    /** Fails what its rule says. */
    private static final class Broker extends MockProducer<String, byte[]> {
        private UnaryOperator<String> rule = _ -> "";
        private final List<String> asked = new ArrayList<>();

        Broker() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record,
                @Nullable Callback callback) {
            String value = new String(record.value(), StandardCharsets.UTF_8);
            asked.add(value);
            sendException = switch (rule.apply(value)) {
                case "too large" -> new RecordTooLargeException();
                case "silent" -> new TimeoutException();
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

        Publisher.Outcome outcome = publisher.publish(List.of(event("a", 1), event("a", 2), event("b", 1),
                event("b", 2)));

        assertThat(outcome.published()).containsExactlyInAnyOrder("b1", "b2");
        assertThat(outcome.refused()).isEqualTo(Map.of("a1", "RecordTooLargeException"));
        assertThat(outcome.reachable()).isTrue();
        assertThat(broker.asked).doesNotContain("a2");
    }

    @Test
    void anEventThatGotNoAnswerIsNotOvertakenByTheNextOfItsKey() throws Exception {
        broker.rule = value -> value.equals("a1") ? "silent" : "";
        assertThat(publisher.publish(List.of(event("a", 1), event("a", 2))).published()).isEmpty();
        broker.rule = _ -> "";

        Publisher.Outcome outcome = publisher.publish(List.of(event("a", 1), event("a", 2), event("a", 3)));

        assertThat(outcome).isEqualTo(new Publisher.Outcome(Set.of("a1", "a2", "a3"), Map.of(), true));
        assertThat(broker.history()).extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .containsExactly("a1", "a2", "a3");
    }

    @Test
    void aSilentTopicIsAskedOnceAndTwoOfThemEndTheBatch() throws Exception {
        broker.rule = value -> value.startsWith("x") ? "silent" : "";

        Publisher.Outcome one = publisher.publish(List.of(on("t1", "x", 1), on("t1", "x2", 1), on("t2", "b", 1)));
        assertThat(one.published()).containsExactly("b1");
        assertThat(one.reachable()).isFalse();
        assertThat(broker.asked).containsExactly("x1", "b1");

        broker.asked.clear();
        publisher.publish(List.of(on("t1", "x", 1), on("t3", "xx", 1), on("t4", "c", 1), on("t5", "d", 1)));
        assertThat(broker.asked).containsExactly("x1", "xx1");
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

        assertThat(waiting.publish(List.of(event("a", 1))).reachable()).isFalse();
        assertThat(waiting.publish(List.of(event("a", 1))).published()).containsExactly("a1");
    }

    @Test
    void anEventInTwoHandsIsSentOnce() throws Exception {
        publisher.publish(List.of(event("a", 1)));

        assertThat(publisher.publish(List.of(event("a", 1), event("a", 2), event("a", 2))).published())
                .containsExactlyInAnyOrder("a1", "a2");
        assertThat(broker.asked).containsExactly("a1", "a2");
    }

    private static PendingEvent event(String key, int version) {
        return on("topic", key, version);
    }

    private static PendingEvent on(String topic, String key, int version) {
        return new PendingEvent(key + version, Instant.EPOCH, topic, key, Map.of(), key + version);
    }
}
