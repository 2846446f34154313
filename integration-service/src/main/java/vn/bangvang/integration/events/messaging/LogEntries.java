package vn.bangvang.integration.events.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.feed.RecordReader;
import vn.bangvang.integration.events.Concerned;
import vn.bangvang.integration.events.LogEntry;

/**
 * Makes entries of records; what is no event is none, and stays on the log for who runs the system. Nor is one whose
 * ids are longer than any of ours: what waits to be delivered holds ids only, and so is bounded in bytes as in number.
 */
final class LogEntries {
    /** Characters; a UUID has 36, the longest event type some 60. */
    private static final int LONGEST_ID = 200;

    private final RecordReader reader;
    private final JsonMapper json = JsonMapper.builder().build();

    LogEntries(RecordReader reader) {
        this.reader = reader;
    }

    Optional<LogEntry> entry(ConsumerRecord<byte[], byte[]> record) {
        return reader.read(record) instanceof ReceivedEvent event && hasIdsLikeOurs(event)
                ? Optional.of(entry(record, event))
                : Optional.empty();
    }

    private static boolean hasIdsLikeOurs(ReceivedEvent event) {
        return Stream.of(event.id(), event.type(), event.root(), event.payload().aggregateId())
                .allMatch(id -> id.length() <= LONGEST_ID);
    }

    private LogEntry entry(ConsumerRecord<byte[], byte[]> record, ReceivedEvent event) {
        Envelope payload = event.payload();
        return new LogEntry(event.at(), event.id(), source(record), event.type(), payload.aggregateId(),
                payload.aggregateVersion(), event.root(), payload.recordedAt(), Concerned.organisations(event),
                Concerned.member(event).orElse(null), json.readTree(record.value()));
    }

    private static String source(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader("ce_source");
        return source == null ? "/bang-vang" : new String(source.value(), StandardCharsets.UTF_8);
    }
}
