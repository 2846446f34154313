package vn.bangvang.evaluation.register.reading;

import java.time.Duration;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.refusal.Refusal;

/** Keeps what cannot be repeated from resting on read copies that are behind the log. */
@Component
public class FreshCopies {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FeedStatus status;

    FreshCopies(FeedStatus status) {
        this.status = status;
    }

    /**
     * Waits a moment until everything that is in the log now is in the copies; refused with {@code READ_COPIES_BEHIND}
     * (signalled).
     */
    public Mono<Void> mustBeFresh() {
        return status.readsUpToNow(PATIENCE)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.conflict("READ_COPIES_BEHIND", "", null)))
                .then();
    }
}
