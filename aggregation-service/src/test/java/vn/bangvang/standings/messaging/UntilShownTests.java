package vn.bangvang.standings.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.Position;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** How long it took from a write to a board with it is counted, for what is written now. */
class UntilShownTests {
    private static final Duration AGO = Duration.ofMinutes(3);
    private final AtomicBoolean logIsRead = new AtomicBoolean();
    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), logIsRead::get);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StandingsFeed feed = new StandingsFeed(standings, new UntilShown(standings, meters));
    private final AtomicLong offset = new AtomicLong();

    @AfterEach
    void leave() {
        standings.close();
    }

    @Test
    void whatComesAfterTheStartIsMeasuredFromWhenItWasRecorded() {
        feed.on(List.of(recorded(Instant.now().minus(AGO))));
        logIsRead.set(true);
        Awaitility.await().until(standings::isReady);
        assertThat(timer().count()).isZero();

        feed.on(List.of(recorded(Instant.now().minus(AGO)), recorded(Instant.now().minus(AGO))));

        Awaitility.await().untilAsserted(() -> assertThat(timer().count()).isEqualTo(2));
        assertThat(timer().mean(TimeUnit.SECONDS)).isBetween(180.0, 240.0);
        assertThat(timer().takeSnapshot().histogramCounts()).hasSizeGreaterThan(5);
    }

    @Test
    void oneBatchAfterTheOtherIsMeasured() {
        logIsRead.set(true);
        Awaitility.await().until(standings::isReady);
        for (int batch = 1; batch <= 3; batch++) {
            long expected = batch;
            feed.on(List.of(recorded(Instant.now())));
            Awaitility.await().untilAsserted(() -> assertThat(timer().count()).isEqualTo(expected));
        }
    }

    private Timer timer() {
        return meters.get("bangvang.standings.shown.after").timer();
    }

    /** No event that could be counted; it is shown that it could not. */
    private ReceivedEvent recorded(Instant at) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new ReceivedEvent(new Position("topic", 0, offset.getAndIncrement()), Instant.now(), "id", "unknown.v1",
                "P", new Envelope("unknown", "id", 1, null, null, null, at, "clerk", null, null, nothing, nothing));
    }
}
