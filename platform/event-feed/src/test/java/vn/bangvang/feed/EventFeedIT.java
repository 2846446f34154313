package vn.bangvang.feed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

import vn.bangvang.localparts.LocalBroker;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class EventFeedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String topic = "feed.one." + UUID.randomUUID();

    /** What one instance has been given. */
    static final class Seen extends CopyOnWriteArrayList<Delivery> implements FeedListener {
        private static final long serialVersionUID = 1L;

        private transient volatile Runnable meanwhile = () -> {};

        @Override
        public void on(List<Delivery> batch) {
            addAll(batch);
            meanwhile.run();
        }
    }

    @SpringBootApplication
    static class Listening {
        @Bean
        Seen listener() {
            return new Seen();
        }
    }

    @Test
    void everyInstanceGetsTheWholeLogAndBadRecordsAreNamedInsteadOfDropped() {
        String brokers = RealParts.started().bootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, envelope(1), true);
            send(producer, "\u0000\u0001 no json", true);
            send(producer, null, true);
            send(producer, envelope(2).replace("\"aggregateId\"", "\"other\""), true);
            send(producer, envelope(3), false);
            send(producer, envelope(4), true);
            producer.flush();
            for (int instance = 1; instance <= 2; instance++) {
                try (ConfigurableApplicationContext context = start(brokers)) {
                    FeedStatus status = context.getBean(FeedStatus.class);
                    await().until(status::caughtUp);
                    assertThat(context.getBean(Seen.class)).extracting(EventFeedIT::said)
                            .containsExactlyInAnyOrder("event 1", "NOT_JSON", "NULL_VALUE", "MISSING_FIELD",
                                    "NOT_A_CLOUD_EVENT", "event 4");
                    assertThat(status.lag().toFuture().join().values()).allMatch(lag -> lag == 0);
                    assertThat(status.readsUpToNow(PATIENCE).block()).isTrue();
                }
            }
        }
    }

    @Test
    void aTopicThatItsOwnerCreatesLaterIsReadFromItsBeginningAndCreatedByNobodyElse() throws Exception {
        String brokers = RealParts.started().bootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer());
                ConfigurableApplicationContext context = start(brokers);
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            await().until(context.getBean(FeedStatus.class)::caughtUp);
            assertThat(admin.listTopics().names().get()).doesNotContain(topic);

            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
            send(producer, envelope(1), true);

            Seen seen = context.getBean(Seen.class);
            await().until(() -> !seen.isEmpty());
            assertThat(seen).extracting(EventFeedIT::said).containsExactly("event 1");
        }
    }

    @Test
    void aTopicOfWhichOnlyNewsMattersIsNotReadFromItsBeginning() {
        String brokers = RealParts.started().bootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            send(producer, envelope(1), true);
            send(producer, envelope(2), true);
            producer.flush();
            try (ConfigurableApplicationContext context = start(brokers, "bangvang.feed.from-now=" + topic)) {
                await().until(context.getBean(FeedStatus.class)::caughtUp);
                send(producer, envelope(3), true);
                Seen seen = context.getBean(Seen.class);
                await().until(() -> !seen.isEmpty());
                assertThat(seen).extracting(EventFeedIT::said).containsExactly("event 3");
            }
        }
    }

    @Test
    void aBrokerThatGoesAwayAndComesBackLosesNoRecordAndDeliversNoneOutOfOrder(@TempDir Path log)
            throws Exception {
        LocalBroker broker = LocalBroker.start(log);
        String brokers = broker.bootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(),
                new ByteArraySerializer()); ConfigurableApplicationContext context = start(brokers)) {
            Seen seen = context.getBean(Seen.class);
            FeedStatus status = context.getBean(FeedStatus.class);
            send(producer, envelope(1), true);
            producer.flush();
            await().until(() -> seen.size() == 1);

            broker.close();
            assertThat(status.readsUpToNow(Duration.ofSeconds(1)).block()).isFalse();
            broker = LocalBroker.start(log, Integer.parseInt(brokers.substring(brokers.indexOf(':') + 1)));
            send(producer, envelope(2), true);
            producer.flush();

            await().atMost(Duration.ofSeconds(60)).until(() -> seen.size() == 2);
            assertThat(seen).extracting(EventFeedIT::said).containsExactly("event 1", "event 2");
            assertThat(status.readsUpToNow(PATIENCE).block()).isTrue();
        } finally {
            broker.close();
        }
    }

    @Test
    void whoWaitsForTheLogIsNotKeptByWhatIsWrittenMeanwhile() {
        String brokers = RealParts.started().bootstrapServers();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(), new ByteArraySerializer());
                ConfigurableApplicationContext context = start(brokers)) {
            Seen seen = context.getBean(Seen.class);
            FeedStatus status = context.getBean(FeedStatus.class);
            // Before a record counts as read the next one is there: the log never stands still.
            seen.meanwhile = () -> {
                send(producer, envelope(seen.size() + 1), true);
                producer.flush();
            };
            send(producer, envelope(1), true);
            await().until(() -> seen.size() > 10);

            assertThat(status.readsUpToNow(PATIENCE).block()).isTrue();
            seen.meanwhile = () -> {};
        }
    }

    @Test
    void aQuestionWhereTheLogEndsIsAskedAnewEachTime() throws Exception {
        String brokers = RealParts.started().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));
                var ends = new LogEnds(() -> admin, List.of(topic))) {
            var status = new FeedStatus(ends);
            var lag = new FeedLag(status);
            Mono<Map<TopicPartition, Long>> question = ends.now();
            assertThat(question.toFuture().join()).isEmpty();
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
            await().until(() -> question.toFuture().join().size() == 3);
            try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                    new StringSerializer(),
                    new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(topic, "k", new byte[]{1})).get();
            }
            await().until(() -> lag.read() == 1);
        }
    }

    private ConfigurableApplicationContext start(String brokers, String... settings) {
        return new SpringApplicationBuilder(Listening.class).web(WebApplicationType.NONE)
                .properties(settings)
                .run("--spring.config.import=classpath:event-feed.yml", "--spring.kafka.bootstrap-servers=" + brokers,
                        "--bangvang.feed.owners.feed=/bang-vang/things",
                        "--bangvang.feed.topics=" + topic + ",feed.two." + topic);
    }

    private static String said(Delivery delivery) {
        return switch (delivery) {
            case ReceivedEvent event -> "event " + event.payload().aggregateVersion();
            case UnreadableRecord bad -> bad.reason();
        };
    }

    private static String envelope(int version) {
        return """
                {"aggregateType":"thing","aggregateId":"t1","aggregateVersion":%d,"recordedAt":"2022-01-26T01:00:00Z",
                 "change":{},"state":{"n":1}}""".formatted(version);
    }

    private void send(KafkaProducer<String, byte[]> producer, String value, boolean cloudEvent) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, "t1",
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        if (cloudEvent) {
            Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/bang-vang/things", "ce_type",
                    "thing.done.v1", "ce_root", "p")
                    .forEach((name, text) -> record.headers()
                            .add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
        }
        producer.send(record);
    }
}
