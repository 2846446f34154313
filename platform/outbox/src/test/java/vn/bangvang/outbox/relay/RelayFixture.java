package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import vn.bangvang.servicetesting.RealParts;

/** Relays outside a service, for tests that need several, or a broker that is not there. */
public final class RelayFixture {
    private RelayFixture() {}

    /** @param bound how many aggregates may wait */
    public static Relay relay(Supplier<Producer<String, byte[]>> connecting, long bound) {
        return new Relay(new Publisher(connecting),
                new OutboxSettings("/lamps", List.of(), 1, (short) 1, bound, Duration.ofMillis(200)));
    }

    public static Supplier<Producer<String, byte[]>> broker() {
        return () -> new KafkaProducer<>(
                new HashMap<>(Map.of("bootstrap.servers", RealParts.started().bootstrapServers(),
                        "enable.idempotence", true, "max.request.size", PendingEvent.LARGEST_RECORD)),
                new StringSerializer(), new ByteArraySerializer());
    }
}
