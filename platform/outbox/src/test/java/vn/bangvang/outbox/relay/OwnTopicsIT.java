package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.AlterConfigsResult;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class OwnTopicsIT {
    private final String brokers = RealParts.started().bootstrapServers();
    private final String topic = "outbox.own." + UUID.randomUUID();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aTopicKeepsEverythingWhetherItWasThereBeforeOrNot() throws Exception {
        String forgetful = "outbox.forgetful." + UUID.randomUUID();
        admin.createTopics(List.of(new NewTopic(forgetful, 1, (short) 1).configs(
                Map.of("retention.ms", "604800000", "retention.bytes", "1000000", "cleanup.policy", "compact"))))
                .all()
                .get();
        OwnTopics topics = own(1, topic, forgetful);

        topics.start();

        try {
            awaitKeepsEverything(topic);
            awaitKeepsEverything(forgetful);
            assertThat(topics.unsafe()).isEmpty();
        } finally {
            topics.stop();
        }
    }

    @Test
    void aTopicThatIsMadeToForgetWhileTheServiceRunsIsMadeToKeepEverythingAgain() throws Exception {
        OwnTopics topics = own(1, topic);
        topics.start();
        try {
            awaitKeepsEverything(topic);
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();

            awaitKeepsEverything(topic);
        } finally {
            topics.stop();
        }
    }

    @Test
    void aTopicThatWouldForgetAndThatTheAccountMayNotChangeIsNamed() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)
                .configs(Map.of("retention.ms", "1000", "message.timestamp.type", "LogAppendTime")))).all().get();
        OwnTopics topics = own(WithoutTheRightToChange::new, 1, topic);

        topics.start();

        try {
            await().until(() -> Map.of(topic, "retention.ms is 1000").equals(topics.unsafe()));
        } finally {
            topics.stop();
        }
    }

    /** What a broker answers whose rights this account does not have. */
    private final class WithoutTheRightToChange extends ForwardingAdmin {
        WithoutTheRightToChange() {
            super(Map.of("bootstrap.servers", brokers));
        }

        @Override
        public AlterConfigsResult incrementalAlterConfigs(Map<ConfigResource, Collection<AlterConfigOp>> configs,
                AlterConfigsOptions options) {
            var refused = new KafkaFutureImpl<Void>();
            refused.completeExceptionally(new TopicAuthorizationException(Set.of(topic)));
            AlterConfigsResult result = mock();
            when(result.all()).thenReturn(refused);
            return result;
        }
    }

    @Test
    void aTopicWithTooFewReplicasOrWithoutItsBeginningIsNamed() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", brokers),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "k", "v")).get();
        }
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1))).all().get();
        OwnTopics topics = own(3, topic);

        topics.start();

        try {
            await().until(() -> Map.of(topic,
                    "one replica alone acknowledges; partition 0 has 1 replicas of 3; partition 0 begins at 1")
                    .equals(topics.unsafe()));
        } finally {
            topics.stop();
        }
    }

    private OwnTopics own(int replicas, String... names) {
        return own(() -> Admin.create(Map.of("bootstrap.servers", brokers)), replicas, names);
    }

    private static OwnTopics own(Supplier<Admin> connecting, int replicas, String... names) {
        return new OwnTopics(connecting,
                new OutboxSettings("/lamps", List.of(names), 1, (short) replicas, 1,
                        Duration.ofSeconds(5)),
                Duration.ofMillis(300));
    }

    private void awaitKeepsEverything(String name) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        await().ignoreExceptions().until(() -> {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return config.get("retention.ms").value().equals("-1") && config.get("retention.bytes").value().equals("-1")
                    && config.get("message.timestamp.type").value().equals("LogAppendTime")
                    && config.get("cleanup.policy").value().equals("delete");
        });
    }
}
