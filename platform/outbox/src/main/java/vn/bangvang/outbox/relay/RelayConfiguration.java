package vn.bangvang.outbox.relay;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Puts the relay into a service, with the topics it owns and the figures that are watched. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxSettings.class)
class RelayConfiguration {

    @Bean
    OwnTopics ownTopics(@Value("${spring.kafka.bootstrap-servers}") String brokers, OutboxSettings settings) {
        return new OwnTopics(brokers, settings);
    }

    @Bean
    Relay relay(@Value("${spring.kafka.bootstrap-servers}") String brokers, OutboxSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, PendingEvent.LARGEST_RECORD);
        var relay = new Relay(
                new Publisher(() -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())),
                settings);
        meters.ifAvailable(registry -> watch(relay.backlog(), registry));
        return relay;
    }

    private static void watch(Backlog backlog, MeterRegistry registry) {
        Gauge.builder("bangvang.outbox.pending", backlog, Backlog::size)
                .description("aggregates with events that wait to be published")
                .register(registry);
        Gauge.builder("bangvang.outbox.age", backlog, it -> it.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("how long the oldest event left behind has been waiting")
                .register(registry);
        Gauge.builder("bangvang.outbox.stuck", backlog, it -> it.stuck().size())
                .description("aggregates with an event that the broker will never take")
                .register(registry);
    }

    @Bean
    OutboxHealth outboxHealthIndicator(Relay relay) {
        return new OutboxHealth(relay);
    }
}
