package vn.bangvang.evaluation.register.reading;

import java.time.Duration;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.refusal.Refusal;

/** Keeps what cannot be repeated from resting on read copies that are behind the log. */
@Component
public class FreshCopies {
    private static final int LOOKS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final FeedStatus status;

    FreshCopies(FeedStatus status) {
        this.status = status;
    }

    /**
     * Waits a moment until everything in the log is in the copies; refused with {@code READ_COPIES_BEHIND} (signalled).
     */
    public Mono<Void> mustBeFresh() {
        return Mono.defer(status::upToDate)
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(BETWEEN_LOOKS))
                .switchIfEmpty(Mono.error(() -> Refusal.conflict("READ_COPIES_BEHIND", "", null)))
                .onErrorMap(IllegalStateException.class,
                        tooManyLooks -> Refusal.conflict("READ_COPIES_BEHIND", "", null))
                .then();
    }
}
