package vn.bangvang.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Topics of which only what comes from now on matters are not read from their beginning. A reader that the broker took
 * for dead goes on in them where it was.
 */
final class StartingPoints implements KafkaBindingRebalanceListener {
    private final Set<String> fromNow;
    private final FeedStatus status;

    StartingPoints(List<String> fromNow, FeedStatus status) {
        this.fromNow = Set.copyOf(fromNow);
        this.status = status;
    }

    @Override
    public void onPartitionsAssigned(String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions,
            boolean initial) {
        for (TopicPartition partition : partitions) {
            if (fromNow.contains(partition.topic())) {
                goOn(consumer, partition);
            }
        }
    }

    private void goOn(Consumer<?, ?> consumer, TopicPartition partition) {
        if (status.next(partition) > 0) {
            consumer.seek(partition, status.next(partition));
        } else {
            consumer.seekToEnd(List.of(partition));
            status.goesOnAt(partition, consumer.position(partition));
        }
    }
}
