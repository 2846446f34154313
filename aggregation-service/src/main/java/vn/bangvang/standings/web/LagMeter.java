package vn.bangvang.standings.web;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.standings.live.LiveStandings;

/** How far the board is behind the log. Many readers share one question to the broker. */
@Component
final class LagMeter {
    private static final Duration SHARED_FOR = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final LiveStandings standings;
    private final Mono<Long> events;
    private volatile long last;

    /** @param millis age of the newest record that was folded, 0 when there is nothing to wait for */
    record Lag(long millis, long events) {}

    LagMeter(FeedStatus feed, LiveStandings standings) {
        this.standings = standings;
        this.events = feed.lag()
                .map(lag -> lag.values().stream().mapToLong(Long::longValue).sum())
                .doOnNext(lag -> last = lag)
                .timeout(PATIENCE)
                .onErrorResume(unknown -> Mono.fromSupplier(() -> last))
                .cache(SHARED_FOR);
    }

    Mono<Lag> now() {
        return events.map(behind -> new Lag(behind == 0
                ? 0
                : Math.max(0, Duration.between(standings.now().loggedAt(), Instant.now()).toMillis()), behind));
    }
}
