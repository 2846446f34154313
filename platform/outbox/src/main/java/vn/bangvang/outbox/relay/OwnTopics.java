package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics a service owns, kept for ever and dated by the broker's clock: the log is the system's memory, and
 * says what was known when. One that would forget is made to keep everything, at start and whenever it is found so
 * later, if the service's account may; what cannot be mended from here is named. Works on a thread of its own and waits
 * for the broker, so that a service accepts writes before the broker is there.
 */
final class OwnTopics extends LookingAgain {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTopics.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    private static final Map<String, String> WANTED = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1", TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

    private final Map<String, String> unsafe = new ConcurrentHashMap<>();
    private final Supplier<Admin> connecting;
    private final OutboxSettings settings;

    /**
     * @param connecting fails while the broker's name is unknown
     * @param every how often topics that are as they should be are looked at again
     */
    OwnTopics(Supplier<Admin> connecting, OutboxSettings settings, Duration every) {
        super("own-topics", every, TRY_AGAIN);
        this.connecting = connecting;
        this.settings = settings;
    }

    /** Topics that may lose or have lost what was told on them, and why. */
    Map<String, String> unsafe() {
        return unsafe;
    }

    @Override
    boolean look() throws InterruptedException {
        try (Admin admin = connecting.get()) {
            boolean all = true;
            for (String topic : settings.topics()) {
                all &= isLookedAt(admin, topic);
            }
            return all;
        } catch (KafkaException unknownBroker) {
            LOG.info("No broker yet: {}", unknownBroker.toString());
            return false;
        }
    }

    private boolean isLookedAt(Admin admin, String topic) throws InterruptedException {
        try {
            create(admin, topic);
            Config config = config(admin, topic);
            List<String> wrong = notMended(admin, topic, config);
            wrong.addAll(wrong(admin, topic, config));
            if (wrong.isEmpty()) {
                unsafe.remove(topic);
            } else if (!String.join("; ", wrong).equals(unsafe.put(topic, String.join("; ", wrong)))) {
                LOG.error("Topic {} is not safe: {}", topic, wrong);
            }
            return true;
        } catch (ExecutionException failure) {
            LOG.info("Topic {} was not looked at: {}", topic, String.valueOf(failure.getCause()));
            return false;
        }
    }

    private void create(Admin admin, String topic) throws InterruptedException, ExecutionException {
        if (admin.listTopics().names().get().contains(topic)) {
            return;
        }
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(settings.partitions()),
                    Optional.of(settings.replicas())).configs(WANTED))).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static Config config(Admin admin, String topic) throws InterruptedException, ExecutionException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
    }

    /** Sets what is wanted, or names what the service's account may not change. */
    private static List<String> notMended(Admin admin, String topic, Config config)
            throws InterruptedException, ExecutionException {
        List<AlterConfigOp> needed = WANTED.entrySet()
                .stream()
                .filter(wanted -> !wanted.getValue().equals(config.get(wanted.getKey()).value()))
                .map(wanted -> new AlterConfigOp(new ConfigEntry(wanted.getKey(), wanted.getValue()),
                        AlterConfigOp.OpType.SET))
                .toList();
        var not = new ArrayList<String>();
        if (!needed.isEmpty()) {
            LOG.warn("Topic {} would forget events or does not say when it took them in; it needs {}", topic, needed);
            try {
                admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), needed))
                        .all()
                        .get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicAuthorizationException)) {
                    throw failure;
                }
                needed.stream()
                        .map(it -> it.configEntry().name())
                        .sorted()
                        .forEach(name -> not.add("%s is %s".formatted(name, config.get(name).value())));
            }
        }
        return not;
    }

    private List<String> wrong(Admin admin, String topic, Config config)
            throws InterruptedException, ExecutionException {
        TopicDescription description = Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        var first = new HashMap<TopicPartition, OffsetSpec>();
        var wrong = new ArrayList<String>();
        if (settings.replicas() > 1 && config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value().equals("1")) {
            wrong.add("one replica alone acknowledges");
        }
        for (TopicPartitionInfo partition : description.partitions()) {
            first.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest());
            if (partition.replicas().size() < settings.replicas()) {
                wrong.add("partition %d has %d replicas of %d".formatted(partition.partition(),
                        partition.replicas().size(), settings.replicas()));
            }
        }
        admin.listOffsets(first).all().get().forEach((partition, begins) -> {
            if (begins.offset() > 0) {
                wrong.add("partition %d begins at %d".formatted(partition.partition(), begins.offset()));
            }
        });
        return wrong;
    }
}
