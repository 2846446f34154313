package vn.bangvang.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventFeedTests {
    private final FeedStatus status = new FeedStatus(new LogEnds(() -> {
        throw new IllegalStateException("no broker here");
    }, List.of("topic")));

    private final ReadSoFar readSoFar = new ReadSoFar(List.of("topic"), status);

    @Test
    void aListenerThatThrowsCostsNeitherTheOthersNorItselfAnotherRecord() {
        var before = new ArrayList<Long>();
        var broken = new ArrayList<Long>();
        var after = new ArrayList<Long>();
        EventFeed feed = feed(List.of(batch -> versions(batch).forEach(before::add), batch -> {
            versions(batch).forEach(version -> {
                if (version == 3) {
                    throw new IllegalStateException("cannot take 3");
                }
                if (!broken.contains(version)) {
                    broken.add(version);
                }
            });
        }, batch -> versions(batch).forEach(after::add)));

        feed.accept(LongStream.rangeClosed(1, 5).mapToObj(EventFeedTests::event).toList());

        assertThat(before).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(broken).containsExactly(1L, 2L, 4L, 5L);
        assertThat(after).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(status.notTaken()).isEqualTo(1);
        status.startedAt(Map.of());
        assertThat(new FeedHealth(status, Duration.ofMinutes(1)).health()).satisfies(health -> {
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("recordsNotTaken", 1L)
                    .containsEntry("lastNotTaken", new Position("topic", 0, 3).toString());
        });
    }

    @Test
    void aListenerWithAnErrorCostsOneRecordAndNotTheFeed() {
        var taken = new ArrayList<Long>();
        EventFeed feed = feed(List.of(batch -> versions(batch).forEach(version -> {
            if (version == 2) {
                throw new AssertionError("must not be 2");
            }
            taken.add(version);
        })));

        feed.accept(List.of(event(2)));
        feed.accept(List.of(event(3)));

        assertThat(taken).containsExactly(3L);
        assertThat(status.notTaken()).isEqualTo(1);
    }

    @Test
    void anEventKeepsItsTraceAndWhatCausedIt() {
        var taken = new ArrayList<Delivery>();
        EventFeed feed = feed(List.of(taken::addAll));
        ConsumerRecord<byte[], byte[]> traced = event(1);
        traced.headers().add("traceparent", "00-aa-bb-01".getBytes(StandardCharsets.UTF_8));

        feed.accept(List.of(traced, event(2)));

        assertThat(taken.get(0)).isInstanceOfSatisfying(ReceivedEvent.class, event -> {
            assertThat(event.traceparent()).isEqualTo("00-aa-bb-01");
            assertThat(event.payload().correlationId()).isEqualTo("aa");
        });
        assertThat(taken.get(1)).isInstanceOfSatisfying(ReceivedEvent.class,
                event -> assertThat(event.traceparent()).isNull());
    }

    @Test
    void aBrokerThatCannotBeAskedMeansNotUpToDate() {
        assertThat(status.readsUpToNow(Duration.ofSeconds(1)).block()).isFalse();
    }

    @Test
    void whatASourceSaysOnATopicThatIsNotItsOwnIsNotBelieved() {
        var taken = new ArrayList<Delivery>();
        ConsumerRecord<byte[], byte[]> forged = event(2);
        forged.headers().remove("ce_source").add("ce_source", "/bang-vang/others".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<byte[], byte[]> nobodys = event(2);
        nobodys.headers().remove("ce_source");

        feed(List.of(taken::addAll)).accept(List.of(event(1), forged, nobodys, event(3)));

        assertThat(taken).map(EventFeedTests::told).containsExactly("1", "FOREIGN_SOURCE", "NOT_A_CLOUD_EVENT", "3");
    }

    @Test
    void aVersionFarAheadOfWhatWasReadIsNotBelievedAndTheOwnersNextOneIs() {
        var taken = new ArrayList<Delivery>();
        EventFeed feed = feed(List.of(taken::addAll));

        feed.accept(List.of(event(1), event(Long.MAX_VALUE), event(2), event(12), event(23)));
        feed.accept(List.of(event(22), event(33)));
        feed.accept(List.of(event(32), event(33)));

        assertThat(taken).map(EventFeedTests::told)
                .containsExactly("1", "VERSION_JUMP", "2", "12", "VERSION_JUMP", "22", "VERSION_JUMP", "32", "33");
    }

    @Test
    void aTopicThatIsNobodysIsNotRead() {
        assertThatThrownBy(() -> new TopicOwners(Map.of("topic", "/bang-vang/things"), List.of("topic", "other.v1")))
                .hasMessageContaining("other.v1");
    }

    private static String told(Delivery delivery) {
        return switch (delivery) {
            case ReceivedEvent event -> String.valueOf(event.payload().aggregateVersion());
            case UnreadableRecord unreadable -> unreadable.reason();
        };
    }

    private EventFeed feed(List<FeedListener> listeners) {
        return new EventFeed(new RecordReader(new TopicOwners(Map.of("topic", "/bang-vang/things"), List.of("topic"))),
                new VersionJumps(readSoFar, List.of(), 10), listeners, status, readSoFar);
    }

    private static List<Long> versions(List<Delivery> batch) {
        return batch.stream().map(delivery -> ((ReceivedEvent) delivery).payload().aggregateVersion()).toList();
    }

    private static ConsumerRecord<byte[], byte[]> event(long version) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, version,
                "k".getBytes(StandardCharsets.UTF_8),
                """
                        {"aggregateType":"thing","aggregateId":"t1","aggregateVersion":%d,
                         "recordedAt":"2022-01-26T01:00:00Z","correlationId":"aa","change":{},"state":{}}"""
                        .formatted(version)
                        .getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_source", "/bang-vang/things", "ce_type",
                "thing.done.v1", "ce_root", "p")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
