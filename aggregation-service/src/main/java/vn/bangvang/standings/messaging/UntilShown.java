package vn.bangvang.standings.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.standings.live.LiveStandings;

/**
 * Measures how soon readers are shown what services record, by the clocks of both. One batch is measured at a time, so
 * that little is held however long nothing can be shown.
 */
@Component
final class UntilShown {
    /** About what readers are promised, a median of 25 ms and at most 150 ms; far above them is somebody's outage. */
    private static final Duration[] BOUNDS = {Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
            Duration.ofMillis(100), Duration.ofMillis(150), Duration.ofMillis(250), Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10)};

    private final LiveStandings standings;
    private final Timer timer;
    private final AtomicBoolean measuring = new AtomicBoolean();

    UntilShown(LiveStandings standings, MeterRegistry meters) {
        this.standings = standings;
        this.timer = Timer.builder("bangvang.standings.shown.after")
                .description("from the moment at which a service recorded an event to the first snapshot with it")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    /** @param batch that has been taken in, after the log that was there at start had been shown */
    void measure(List<Delivery> batch) {
        if (!measuring.compareAndSet(false, true)) {
            return;
        }
        List<Instant> recorded = batch.stream()
                .filter(ReceivedEvent.class::isInstance)
                .map(delivery -> ((ReceivedEvent) delivery).payload().recordedAt())
                .toList();
        standings.showsWhatWasTaken().doFinally(_ -> measuring.set(false)).subscribe(_ -> {}, _ -> {}, () -> {
            Instant shown = Instant.now();
            recorded.forEach(at -> timer.record(Duration.between(at, shown)));
        });
    }
}
