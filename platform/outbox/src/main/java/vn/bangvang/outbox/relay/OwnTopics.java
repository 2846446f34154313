package vn.bangvang.outbox.relay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics a service owns, kept for ever: the log is the system's memory. One that is there already and would
 * forget is made to keep everything. Tries until the broker answers, on a thread of its own, so that a service accepts
 * writes before the broker is there.
 */
final class OwnTopics implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTopics.class);
    private static final long TRY_AGAIN_MS = 1_000;
    private static final Map<String, String> KEEPING_EVERYTHING = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1", TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE);

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

    private boolean allCreated() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            boolean all = true;
            for (String topic : settings.topics()) {
                all &= isThereForEver(admin, topic);
            }
            return all;
        } catch (KafkaException unknownBroker) {
            LOG.info("No broker yet: {}", unknownBroker.toString());
            return false;
        }
    }

    private boolean isThereForEver(Admin admin, String topic) throws InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(settings.partitions()),
                    Optional.of(settings.replicas())).configs(KEEPING_EVERYTHING))).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TopicExistsException) {
                return keepsEverything(admin, topic);
            }
            LOG.info("Topic {} is not there yet: {}", topic, String.valueOf(failure.getCause()));
            return false;
        }
    }

    private static boolean keepsEverything(Admin admin, String topic) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config = Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
            List<AlterConfigOp> needed = KEEPING_EVERYTHING.entrySet()
                    .stream()
                    .filter(wanted -> !wanted.getValue().equals(config.get(wanted.getKey()).value()))
                    .map(wanted -> new AlterConfigOp(new ConfigEntry(wanted.getKey(), wanted.getValue()),
                            AlterConfigOp.OpType.SET))
                    .toList();
            if (!needed.isEmpty()) {
                LOG.warn("Topic {} would forget events; it gets {}", topic, needed);
                admin.incrementalAlterConfigs(Map.of(resource, needed)).all().get();
            }
            return true;
        } catch (ExecutionException failure) {
            LOG.error("Topic {} may forget events, and could not be made to keep them: set {} for it. {}", topic,
                    KEEPING_EVERYTHING, String.valueOf(failure.getCause()));
            return false;
        }
    }
}
