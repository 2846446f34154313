package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The streams that callers hold open in this instance: so many for each and so many in all, because one costs memory as
 * long as it lasts and work at every change, and none longer than the caller's token is valid. The client comes back
 * with a new one.
 */
public final class OpenStreams {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final int mostOfOne;
    private final int mostOfAll;
    private final Clock clock;

    public OpenStreams(int mostOfOne, int mostOfAll, Clock clock) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
        this.clock = clock;
    }

    /** Answered with 429 when the caller has as many already, and with 503 when all callers have. */
    public <T> Flux<T> admit(Caller caller, Flux<T> stream) {
        return Flux.usingWhen(Mono.fromSupplier(() -> enter(caller)), entered -> stream.takeUntilOther(end(caller)),
                entered -> Mono.fromRunnable(() -> leave(caller)));
    }

    private Caller enter(Caller caller) {
        int own = open.merge(caller.subject(), 1, Integer::sum);
        boolean full = all.incrementAndGet() > mostOfAll;
        if (own > mostOfOne || full) {
            leave(caller);
            throw new ResponseStatusException(
                    own > mostOfOne ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE);
        }
        return caller;
    }

    private void leave(Caller caller) {
        all.decrementAndGet();
        open.computeIfPresent(caller.subject(), (subject, streams) -> streams == 1 ? null : streams - 1);
    }

    private Mono<Long> end(Caller caller) {
        Duration valid = Duration.between(clock.instant(), caller.until());
        return Mono.delay(valid.compareTo(LONGEST) < 0 ? valid : LONGEST);
    }
}
