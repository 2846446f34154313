package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The streams that callers hold open in this instance: so many for each, because one costs memory as long as it lasts,
 * and none longer than the caller's token is valid. The client comes back with a new one.
 */
public final class OpenStreams {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;

    public OpenStreams(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Answered with 429 when the caller has as many already. */
    public <T> Flux<T> admit(Caller caller, Flux<T> stream) {
        return Flux.usingWhen(Mono.fromSupplier(() -> enter(caller)), entered -> stream.takeUntilOther(end(caller)),
                entered -> Mono.fromRunnable(() -> leave(caller)));
    }

    private Caller enter(Caller caller) {
        int streams = open.merge(caller.subject(), 1, Integer::sum);
        if (streams > most) {
            leave(caller);
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return caller;
    }

    private void leave(Caller caller) {
        open.computeIfPresent(caller.subject(), (subject, streams) -> streams == 1 ? null : streams - 1);
    }

    private Mono<Long> end(Caller caller) {
        Duration valid = Duration.between(clock.instant(), caller.until());
        return Mono.delay(valid.compareTo(LONGEST) < 0 ? valid : LONGEST);
    }
}
