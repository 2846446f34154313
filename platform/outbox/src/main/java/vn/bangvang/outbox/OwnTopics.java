package vn.bangvang.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics a service owns, kept for ever: the log is the system's memory. Tries until the broker answers, on
 * a thread of its own, so that a service accepts writes before the broker is there.
 */
final class OwnTopics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTopics.class);
    private static final long TRY_AGAIN_MS = 1_000;

    private final String brokers;
    private final OutboxSettings settings;
    private volatile Thread thread = new Thread();

    OwnTopics(String brokers, OutboxSettings settings) {
        this.brokers = brokers;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("own-topics").start(this::createMissing);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void createMissing() {
        try {
            while (!allCreated()) {
                Thread.sleep(TRY_AGAIN_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean allCreated() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            return settings.topics().stream().allMatch(topic -> created(admin, topic));
        } catch (KafkaException unknownBroker) {
            LOG.info("No broker yet: {}", unknownBroker.toString());
            return false;
        }
    }

    private boolean created(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(settings.partitions()),
                    Optional.of(settings.replicas())).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.info("Topic {} is not there yet: {}", topic, String.valueOf(failure.getCause()));
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
