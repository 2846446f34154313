package vn.bangvang.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A log that is not what it should be, and a reader that is no more. */
class DamagedLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String brokers = RealParts.started().bootstrapServers();
    private final String topic = "feed.damaged." + UUID.randomUUID();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));

    /** What was given; a record that says so is the end of the reader. */
    static final class Seen extends CopyOnWriteArrayList<Delivery> implements FeedListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void on(List<Delivery> batch) {
            for (Delivery delivery : batch) {
                if (delivery instanceof UnreadableRecord(_, _, _, _, byte[] value) && value.length == 1) {
                    throw new OutOfMemoryError("as if");
                }
            }
            addAll(batch);
        }
    }

    @SpringBootApplication
    static class Listening {
        @Bean
        Seen listener() {
            return new Seen();
        }
    }

    @BeforeEach
    void create() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aPartitionWithoutItsFirstRecordsIsNamed() throws Exception {
        send(0, 10, Map.of());
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(4))).all().get();

        try (ConfigurableApplicationContext reader = start()) {
            await().until(() -> reader.getBean(Seen.class).size() == 6);
            await().untilAsserted(() -> assertThat(health(reader).getDetails())
                    .containsEntry("cutShort", List.of(topic + "-0 begins at 4")));
            assertThat(health(reader).getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aPartitionWhoseRecordsAreAllGoneIsNamedAndKeepsNobodyUnready() throws Exception {
        send(0, 10, Map.of());
        send(1, 1, Map.of());
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(10))).all().get();

        try (ConfigurableApplicationContext reader = start()) {
            FeedStatus status = reader.getBean(FeedStatus.class);
            await().until(status::caughtUp);
            assertThat(status.readsUpToNow(PATIENCE).block()).isTrue();
            await().untilAsserted(() -> assertThat(health(reader).getDetails())
                    .containsEntry("cutShort", List.of(topic + "-0 begins at 10")));
        }
    }

    @Test
    void aTransactionsMarkerAtTheEndKeepsNobodyUnready() throws Exception {
        send(0, 3, Map.of("transactional.id", topic));

        try (ConfigurableApplicationContext reader = start()) {
            FeedStatus status = reader.getBean(FeedStatus.class);
            await().until(status::caughtUp);
            assertThat(reader.getBean(Seen.class)).hasSize(3);
            assertThat(status.readsUpToNow(PATIENCE).block()).isTrue();
        }
    }

    @Test
    void aPartitionThatEndsBeforeWhatWasReadIsNamed() throws Exception {
        send(0, 2, Map.of());
        var status = new FeedStatus(new LogEnds(() -> admin, List.of(topic)));
        status.startedAt(Map.of());
        status.delivered(List.of(new UnreadableRecord(new Position(topic, 0, 6), Instant.EPOCH, "", "",
                new byte[0])));

        assertThat(status.lag().block()).containsEntry(new TopicPartition(topic, 0), 0L);

        assertThat(new FeedHealth(status, Duration.ofMinutes(1)).health().getDetails()).containsEntry("cutShort",
                List.of(topic + "-0 ends at 2 and was read to 7"));
    }

    @Test
    void aReaderThatDiedIsSeen() throws Exception {
        send(0, 1, Map.of());
        try (ConfigurableApplicationContext reader = start("--bangvang.feed.patience=15s")) {
            await().until(() -> health(reader).getStatus().equals(Status.UP));
            givesASignOfLifeWithoutARecord(reader.getBean(FeedStatus.class));

            try (KafkaProducer<String, byte[]> producer = producer(Map.of())) {
                producer.send(new ProducerRecord<>(topic, 0, "deadly", new byte[]{1})).get();
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> health(reader).getStatus().equals(Status.DOWN));
            assertThat(health(reader).getDetails()).containsKey("silentSeconds");
        }
    }

    private static void givesASignOfLifeWithoutARecord(FeedStatus status) {
        Instant now = Instant.now();
        await().until(() -> Instant.now().minus(status.silence()).isAfter(now));
    }

    private static Health health(ConfigurableApplicationContext reader) {
        return reader.getBean(FeedHealth.class).health();
    }

    private void send(int partition, int records, Map<String, Object> more) throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer(more)) {
            if (!more.isEmpty()) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, partition, "k", new byte[]{1, 2}));
            }
            if (!more.isEmpty()) {
                producer.commitTransaction();
            }
        }
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        var config = new HashMap<String, Object>(more);
        config.put("bootstrap.servers", brokers);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of("--spring.config.import=classpath:event-feed.yml",
                "--bangvang.feed.owners.feed=/bang-vang/things",
                "--spring.kafka.bootstrap-servers=" + brokers, "--bangvang.feed.topics=" + topic));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Listening.class).web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }
}
