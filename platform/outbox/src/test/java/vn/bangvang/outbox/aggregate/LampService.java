package vn.bangvang.outbox.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

import vn.bangvang.servicetesting.RealParts;

import static org.awaitility.Awaitility.await;

/** A running service of lamps. */
record LampService(ConfigurableApplicationContext context, String topic, Aggregates<Lamp, Lamp.Event> lamps)
        implements
        AutoCloseable {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Configuration {
        @Bean
        Lamp.Published lampPublication(@Value("${bangvang.outbox.topics}") String topic) {
            return new Lamp.Published(topic);
        }

        @Bean
        House house(Aggregates<Lamp, Lamp.Event> lamps) {
            return new House(lamps);
        }
    }

    record House(Aggregates<Lamp, Lamp.Event> lamps) {}

    static LampService on(String storeUri) {
        String topic = "outbox.lamp." + UUID.randomUUID();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.NONE)
                .run("--spring.mongodb.uri=" + storeUri,
                        "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                        "--bangvang.outbox.source=/bang-vang/lamps", "--bangvang.outbox.topics=" + topic,
                        "--bangvang.outbox.sweep-every=300ms");
        return new LampService(context, topic, context.getBean(House.class).lamps());
    }

    /** Everything that was told under this key, as soon as it is at least so much. */
    List<ConsumerRecord<String, String>> told(String key, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.started().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<String, String>> seen = new ArrayList<>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        seen.add(record);
                    }
                });
                return seen.size() >= count;
            });
            return seen;
        }
    }

    /** The fields of each index. */
    List<String> indexes() {
        return Flux.from(context.getBean(com.mongodb.reactivestreams.client.MongoClient.class)
                .getDatabase(new com.mongodb.ConnectionString(
                        context.getEnvironment().getRequiredProperty("spring.mongodb.uri")).getDatabase())
                .getCollection("lamps")
                .listIndexes()).map(index -> index.get("key", Document.class).toJson()).collectList().block();
    }

    @Override
    public void close() {
        context.close();
    }
}
