package vn.bangvang.evaluation.register.reading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.feed.UnreadableRecord;

/** Keeps the read copies up. What cannot be read is logged and passed over: its next state repairs the copy. */
@Component
final class ReadingTheLog implements FeedListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingTheLog.class);

    private final Map<String, ReadCopy> copies;

    ReadingTheLog(List<ReadCopy> copies) {
        this.copies = copies.stream().collect(Collectors.toMap(ReadCopy::topic, Function.identity()));
    }

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            switch (delivery) {
                case ReceivedEvent event -> take(event);
                case UnreadableRecord unreadable -> LOG.warn("Passed over {}: {} {}", unreadable.at(),
                        unreadable.reason(), unreadable.detail());
            }
        }
    }

    private void take(ReceivedEvent event) {
        ReadCopy copy = copies.get(event.at().topic());
        if (copy == null) {
            return;
        }
        try {
            copy.take(event);
        } catch (RuntimeException unusable) {
            LOG.warn("Passed over {} of type {}: {}", event.at(), event.type(), unusable.toString());
        }
    }
}
