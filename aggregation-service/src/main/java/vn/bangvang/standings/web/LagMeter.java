package vn.bangvang.standings.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.standings.live.LiveStandings;

/**
 * How far the board is behind the log. Many readers share one question to the broker; one that does not answer is left
 * alone for a while, so that no reader waits for it again and again.
 */
@Component
final class LagMeter {
    private static final Duration SHARED_FOR = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(5);
    private final LiveStandings standings;
    private final Mono<Behind> events;
    private volatile long last;

    private record Behind(long events, boolean known) {}

    /**
     * How far the figures are behind the log.
     *
     * @param millis age of the newest record that is shown, 0 when there is nothing to wait for
     * @param events records of the log that the boards do not show yet
     * @param known whether the broker said where the log ends; when not, the figures are the last ones known
     */
    record Lag(long millis, long events, boolean known) {}

    @Autowired
    LagMeter(FeedStatus feed, LiveStandings standings) {
        this(feed.lag(), standings);
    }

    LagMeter(Mono<? extends Map<?, Long>> lag, LiveStandings standings) {
        this.standings = standings;
        this.events = lag.map(behind -> behind.values().stream().mapToLong(Long::longValue).sum())
                .doOnNext(behind -> last = behind)
                .map(behind -> new Behind(behind, true))
                .timeout(PATIENCE)
                .onErrorResume(unknown -> Mono.fromSupplier(() -> new Behind(last, false)))
                .publishOn(Schedulers.parallel())
                .cache(behind -> behind.known() ? SHARED_FOR : LEFT_ALONE_FOR, failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    /** What readers do not see yet. What follows is never done on the broker's thread, which has others to answer. */
    Mono<Lag> now() {
        return events.map(behind -> {
            long unseen = behind.events() + standings.unpublished();
            long age = Duration.between(standings.now().loggedAt(), Instant.now()).toMillis();
            return new Lag(unseen == 0 ? 0 : Math.max(0, age), unseen, behind.known());
        });
    }
}
