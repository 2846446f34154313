package vn.bangvang.integration.events;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;

/** Tells those who wait that something came to the log; what came, they read themselves. */
@Component
public class Arrivals implements FeedListener {
    /** A burst is one arrival: whoever waits reads all of it. */
    private static final Duration BURST = Duration.ofMillis(50);

    private final Sinks.Many<Boolean> arrivals = Sinks.many().multicast().directBestEffort();

    @Override
    public void on(List<Delivery> batch) {
        arrivals.tryEmitNext(true);
    }

    /** Something each time that something came, as often as it can be taken; never on the thread that reads the log. */
    public Flux<Boolean> heard() {
        return arrivals.asFlux().onBackpressureLatest().publishOn(Schedulers.parallel(), 1).delayElements(BURST);
    }
}
