package vn.bangvang.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Partition;

import static org.assertj.core.api.Assertions.assertThat;

class ReadSoFarTests {
    private static final String MEMBERS = "member.member.v1";
    private static final String OWN = "evaluation.rating.v1";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FeedStatus status = new FeedStatus(new LogEnds(() -> {
        throw new IllegalStateException("no broker here");
    }, List.of(MEMBERS)));
    private final ReadSoFar readSoFar = new ReadSoFar(List.of(MEMBERS), status);

    @Test
    void aVersionThatWasReadIsThereAtOnceAndWithItTheEarlierOnes() {
        deliver(MEMBERS, 0, 7, "m-1", 3);

        assertThat(has(version("m-1", 3), SHORT)).isTrue();
        assertThat(has(version("m-1", 2), SHORT)).isTrue();
        assertThat(has(version("m-1", 4), SHORT)).isFalse();
        assertThat(has(version("m-2", 1), SHORT)).isFalse();
    }

    @Test
    void whatComesLaterIsWaitedFor() {
        CompletableFuture<Boolean> both = readSoFar.has(version("m-1", 2).and(version("m-2", 1)), LONG).toFuture();
        deliver(MEMBERS, 0, 1, "m-1", 1);
        deliver(MEMBERS, 1, 0, "m-2", 1);
        assertThat(both).isNotDone();

        deliver(MEMBERS, 0, 2, "m-1", 2);

        assertThat(both.join()).isTrue();
    }

    @Test
    void anOffsetIsReachedWhenTheRecordBeforeItWasRead() {
        SeenPosition shown = SeenPosition.ofOffsets(Map.of(Partition.of(MEMBERS, 0), 8L));
        deliver(MEMBERS, 0, 6, "m-1", 1);
        assertThat(has(shown, SHORT)).isFalse();

        deliver(MEMBERS, 0, 7, "m-2", 1);

        assertThat(has(shown, SHORT)).isTrue();
    }

    @Test
    void whatIsNotReadHereIsNotWaitedFor() {
        SeenPosition own = SeenPosition.ofVersion(OWN, "r-1", 9)
                .and(SeenPosition.ofOffsets(Map.of(Partition.of(OWN, 0), 99L)));

        assertThat(has(own, SHORT)).isTrue();
    }

    @Test
    void whoeverWaitsGoesOnElsewhereThanWhoReads() {
        CompletableFuture<Thread> carrier = readSoFar.has(version("m-1", 1), LONG)
                .map(_ -> Thread.currentThread())
                .toFuture();

        deliver(MEMBERS, 0, 0, "m-1", 1);

        assertThat(carrier.join()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void moreThanFiveThousandAreNotMadeToWait() {
        List<CompletableFuture<Boolean>> waiting = IntStream.range(0, 5_000)
                .mapToObj(_ -> readSoFar.has(version("never", 1), LONG).toFuture())
                .toList();

        assertThat(readSoFar.has(version("never", 1), LONG).toFuture()).isCompletedWithValue(false);
        waiting.forEach(each -> each.cancel(true));
        assertThat(readSoFar.has(version("never", 1), LONG).toFuture()).isNotDone();
    }

    @Test
    void whatWasReadIsNamedByOffsetsAndTheRestAsBefore() {
        deliver(MEMBERS, 0, 7, "m-1", 3);
        deliver(MEMBERS, 2, 4, "m-2", 1);
        SeenPosition own = SeenPosition.ofVersion(OWN, "r-1", 9);

        assertThat(readSoFar.covering(version("m-1", 3).and(own))).isEqualTo(own.and(SeenPosition.ofOffsets(
                Map.of(Partition.of(MEMBERS, 0), 8L, Partition.of(MEMBERS, 2), 5L))));
        assertThat(readSoFar.covering(own)).isEqualTo(own);
    }

    @Test
    void tensOfThousandsOfVersionsAreKeptApart() {
        List<Delivery> all = IntStream.range(0, 50_000)
                .mapToObj(i -> event(MEMBERS, 0, i, "m-" + i, 1 + i % 5))
                .toList();
        readSoFar.delivered(all);

        assertThat(IntStream.range(0, 50_000).filter(i -> !has(version("m-" + i, 1 + i % 5), Duration.ZERO))).isEmpty();
        assertThat(IntStream.range(0, 100).filter(i -> has(version("m-" + i, 2 + i % 5), Duration.ofMillis(1))))
                .isEmpty();
    }

    private boolean has(SeenPosition position, Duration patience) {
        return readSoFar.has(position, patience).block();
    }

    private void deliver(String topic, int partition, long offset, String id, long version) {
        List<Delivery> batch = List.of(event(topic, partition, offset, id, version));
        status.delivered(batch);
        readSoFar.delivered(batch);
    }

    private static SeenPosition version(String id, long version) {
        return SeenPosition.ofVersion(MEMBERS, id, version);
    }

    private static Delivery event(String topic, int partition, long offset, String id, long version) {
        var payload = new Envelope("thing", id, version, null, null, null, Instant.EPOCH, "somebody", null, null,
                JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        return new ReceivedEvent(new Position(topic, partition, offset), Instant.EPOCH, id + version, "thing.done.v1",
                "p", payload);
    }
}
