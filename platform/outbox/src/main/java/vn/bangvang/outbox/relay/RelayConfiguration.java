package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Puts the relay into a service, with the topics it owns and the figures that are watched. */
@AutoConfiguration(afterName = {"org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"})
@EnableConfigurationProperties(OutboxSettings.class)
class RelayConfiguration {

    @Bean
    OwnTopics ownTopics(KafkaAdmin kafka, OutboxSettings settings) {
        return new OwnTopics(() -> Admin.create(kafka.getConfigurationProperties()), settings, Duration.ofMinutes(10));
    }

    @Bean
    LastTold lastTold(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        String database = Objects.requireNonNull(new ConnectionString(uri).getDatabase(),
                "spring.mongodb.uri names no database");
        return new LastTold(client.getDatabase(database).getCollection("told"));
    }

    @Bean
    TellingAgain tellingAgain(ConsumerFactory<?, ?> consumers, ProducerFactory<?, ?> producers,
            OutboxSettings settings, LastTold lastTold, ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> config = new HashMap<>(consumers.getConfigurationProperties());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8_000_000);
        var again = new TellingAgain(
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                () -> new Publisher(producing(producers)), lastTold, settings.topics(), Duration.ofHours(1), 100_000);
        meters.ifAvailable(registry -> FunctionCounter
                .builder("bangvang.outbox.told.again", again, TellingAgain::toldAgain)
                .description("events that the log had lost and that were told again")
                .register(registry));
        return again;
    }

    @Bean
    Relay relay(ProducerFactory<?, ?> producers, OutboxSettings settings, LastTold lastTold,
            OwnTopics topics, ObjectProvider<MeterRegistry> meters) {
        var relay = new Relay(new Publisher(producing(producers)), lastTold, settings);
        meters.ifAvailable(registry -> watch(relay.backlog(), topics, registry));
        return relay;
    }

    private static Supplier<Producer<String, byte[]>> producing(ProducerFactory<?, ?> producers) {
        Map<String, Object> config = new HashMap<>(producers.getConfigurationProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, PendingEvent.LARGEST_RECORD);
        return () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private static void watch(Backlog backlog, OwnTopics topics, MeterRegistry registry) {
        Gauge.builder("bangvang.outbox.pending", backlog, Backlog::size)
                .description("aggregates with events that wait to be published")
                .register(registry);
        Gauge.builder("bangvang.outbox.age", backlog, it -> it.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("how long the oldest event left behind has been waiting")
                .register(registry);
        Gauge.builder("bangvang.outbox.stuck", backlog, it -> it.stuck().size())
                .description("aggregates with an event that the broker will never take, or that cannot be read")
                .register(registry);
        Gauge.builder("bangvang.outbox.topics.unsafe", topics, it -> it.unsafe().size())
                .description("topics that have lost records, or have fewer replicas than they should")
                .register(registry);
    }

    @Bean
    OutboxHealth outboxHealthIndicator(Relay relay, OwnTopics topics, TellingAgain again) {
        return new OutboxHealth(relay, topics, again);
    }
}
