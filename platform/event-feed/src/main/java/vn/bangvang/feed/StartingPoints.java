package vn.bangvang.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Topics of which only what comes from now on matters are not read from their beginning. A reader that the broker took
 * for dead, or that goes on from what was kept, goes on where it was.
 */
final class StartingPoints implements KafkaBindingRebalanceListener {
    private final Set<String> fromNow;
    private final FeedStatus status;
    private final Runnable first;

    /** @param first is done before the first record comes, by the thread that reads */
    StartingPoints(List<String> fromNow, FeedStatus status, Runnable first) {
        this.fromNow = Set.copyOf(fromNow);
        this.status = status;
        this.first = first;
    }

    @Override
    public void onPartitionsAssigned(String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions,
            boolean initial) {
        first.run();
        for (TopicPartition partition : partitions) {
            if (status.next(partition) > 0) {
                consumer.seek(partition, status.next(partition));
            } else if (fromNow.contains(partition.topic())) {
                consumer.seekToEnd(List.of(partition));
                status.goesOnAt(partition, consumer.position(partition));
            }
        }
    }
}
