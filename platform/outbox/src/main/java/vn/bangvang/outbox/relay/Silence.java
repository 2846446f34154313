package vn.bangvang.outbox.relay;

import java.util.HashSet;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/** Which partitions have not answered while one lot of events was published; none of them is asked again. */
final class Silence {
    private static final int TOPICS_THAT_MEAN_NO_BROKER = 2;
    private static final int ALL = -1;

    private final Set<TopicPartition> silent = new HashSet<>();
    private boolean broken;

    /** Stands for all partitions of a topic while it is not known how many there are. */
    static TopicPartition whole(String topic) {
        return new TopicPartition(topic, ALL);
    }

    void add(TopicPartition partition) {
        silent.add(partition);
    }

    boolean contains(TopicPartition partition) {
        return silent.contains(partition) || silent.contains(whole(partition.topic()));
    }

    /** Somebody answered. */
    void isBroken() {
        broken = true;
    }

    boolean isEmpty() {
        return silent.isEmpty();
    }

    /** Whether nobody answers: another question would only wait as long. */
    boolean isGeneral() {
        return !broken
                && silent.stream().map(TopicPartition::topic).distinct().count() >= TOPICS_THAT_MEAN_NO_BROKER;
    }
}
