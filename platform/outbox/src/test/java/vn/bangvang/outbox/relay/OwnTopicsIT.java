package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OwnTopicsIT {
    private final String brokers = RealParts.started().bootstrapServers();

    @Test
    void aTopicKeepsEverythingWhetherItWasThereBeforeOrNot() throws Exception {
        String fresh = "outbox.fresh." + UUID.randomUUID();
        String forgetful = "outbox.forgetful." + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(forgetful, 1, (short) 1).configs(
                    Map.of("retention.ms", "604800000", "retention.bytes", "1000000", "cleanup.policy", "compact"))))
                    .all()
                    .get();
            var topics = new OwnTopics(brokers, new OutboxSettings("/lamps", List.of(fresh, forgetful), 1, (short) 1, 1,
                    Duration.ofSeconds(5)));

            topics.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> !topics.isRunning());
            for (String topic : List.of(fresh, forgetful)) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
                assertThat(config.get("retention.ms").value()).isEqualTo("-1");
                assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
                assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            }
        }
    }
}
