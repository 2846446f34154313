package vn.bangvang.feed;

import java.time.Duration;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.event.ListenerContainerPartitionIdleEvent;
import org.springframework.kafka.listener.ContainerProperties;

/** What the reader says between records, by its own thread: that it is there, and where it goes on. */
final class SignsOfLife {
    private static final long EVERY_MS = 1_000;
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final FeedStatus status;

    SignsOfLife(FeedStatus status) {
        this.status = status;
    }

    static void askedOf(ContainerProperties reader) {
        reader.setIdleEventInterval(EVERY_MS);
        reader.setIdlePartitionEventInterval(EVERY_MS);
    }

    @EventListener
    void nothingCame(ListenerContainerIdleEvent event) {
        status.isAlive();
    }

    @EventListener
    void nothingCame(ListenerContainerPartitionIdleEvent event) {
        status.isAlive();
        TopicPartition partition = event.getTopicPartition();
        Consumer<?, ?> consumer = event.getConsumer();
        if (partition != null && consumer != null) {
            try {
                status.goesOnAt(partition, consumer.position(partition, AT_ONCE));
            } catch (KafkaException | IllegalStateException notKnownNow) {
                // Asked again in a second.
                return;
            }
        }
    }
}
