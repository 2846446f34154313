package vn.bangvang.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

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
        var feed = new EventFeed(List.of(batch -> versions(batch).forEach(before::add), batch -> {
            versions(batch).forEach(version -> {
                if (version == 3) {
                    throw new IllegalStateException("cannot take 3");
                }
                if (!broken.contains(version)) {
                    broken.add(version);
                }
            });
        }, batch -> versions(batch).forEach(after::add)), status, readSoFar);

        feed.accept(IntStream.rangeClosed(1, 5).mapToObj(EventFeedTests::event).toList());

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
        var feed = new EventFeed(List.of(batch -> versions(batch).forEach(version -> {
            if (version == 2) {
                throw new AssertionError("must not be 2");
            }
            taken.add(version);
        })), status, readSoFar);

        feed.accept(List.of(event(2)));
        feed.accept(List.of(event(3)));

        assertThat(taken).containsExactly(3L);
        assertThat(status.notTaken()).isEqualTo(1);
    }

    @Test
    void anEventKeepsItsTraceAndWhatCausedIt() {
        var taken = new ArrayList<Delivery>();
        var feed = new EventFeed(List.of(taken::addAll), status, readSoFar);
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

    private static List<Long> versions(List<Delivery> batch) {
        return batch.stream().map(delivery -> ((ReceivedEvent) delivery).payload().aggregateVersion()).toList();
    }

    private static ConsumerRecord<byte[], byte[]> event(int version) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("topic", 0, version,
                "k".getBytes(StandardCharsets.UTF_8),
                """
                        {"aggregateType":"thing","aggregateId":"t1","aggregateVersion":%d,
                         "recordedAt":"2022-01-26T01:00:00Z","correlationId":"aa","change":{},"state":{}}"""
                        .formatted(version)
                        .getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", "1", "ce_type", "thing.done.v1", "ce_root", "p")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
