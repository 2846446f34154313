package vn.bangvang.feed;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each batch of records and hands it to the service's listeners. What one of them cannot take costs neither the
 * others nor itself another record: it gets the batch again, one by one, and what still fails is counted and named. The
 * log keeps it.
 */
final class EventFeed implements Consumer<List<ConsumerRecord<byte[], byte[]>>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private final RecordReader reader;
    private final VersionJumps jumps;
    private final List<FeedListener> listeners;
    private final FeedStatus status;
    private final ReadSoFar readSoFar;
    private final IntConsumer delivered;

    EventFeed(RecordReader reader, VersionJumps jumps, List<FeedListener> listeners, FeedStatus status,
            ReadSoFar readSoFar) {
        this(reader, jumps, listeners, status, readSoFar, any -> {});
    }

    /** @param delivered is told how many records all have been given now */
    EventFeed(RecordReader reader, VersionJumps jumps, List<FeedListener> listeners, FeedStatus status,
            ReadSoFar readSoFar, IntConsumer delivered) {
        this.reader = reader;
        this.jumps = jumps;
        this.delivered = delivered;
        this.listeners = List.copyOf(listeners);
        this.status = status;
        this.readSoFar = readSoFar;
    }

    @Override
    public void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Delivery> batch = jumps.without(InOrder.map(records, reader::read));
        listeners.forEach(listener -> hand(batch, listener));
        status.delivered(batch);
        readSoFar.delivered(batch);
        delivered.accept(batch.size());
    }

    private void hand(List<Delivery> batch, FeedListener listener) {
        try {
            listener.on(batch);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError broken) {
            batch.forEach(delivery -> handAlone(delivery, listener));
        }
    }

    private void handAlone(Delivery delivery, FeedListener listener) {
        try {
            listener.on(List.of(delivery));
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError broken) {
            status.notTaken(delivery.at());
            // The place only: a message may quote what the record says about people.
            LOG.error("{} did not take the record at {}: {} in {}", listener.getClass().getSimpleName(), delivery.at(),
                    broken.getClass().getName(), Stream.of(broken.getStackTrace()).limit(5).toList());
        }
    }
}
