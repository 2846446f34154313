package vn.bangvang.feed;

import java.util.List;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each batch of records and hands it to the service's listener. */
final class EventFeed implements Consumer<List<ConsumerRecord<byte[], byte[]>>> {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private final RecordReader reader = new RecordReader();
    private final FeedListener listener;
    private final FeedStatus status;

    EventFeed(FeedListener listener, FeedStatus status) {
        this.listener = listener;
        this.status = status;
    }

    @Override
    public void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Delivery> batch = records.stream().map(reader::read).toList();
        try {
            listener.on(batch);
        } catch (RuntimeException broken) {
            // A listener promises not to throw; a redelivery would only repeat it. The log keeps the records.
            LOG.error("A batch from {} on was not taken in", batch.getFirst().at(), broken);
        }
        status.delivered(batch);
    }
}
