package vn.bangvang.evaluation.commendation.messaging;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.commendation.RecipientType;
import vn.bangvang.evaluation.commendation.RevokingDowngraded;
import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.outbox.Origin;
import vn.bangvang.refusal.Refusal;

/**
 * Reconsiders commendations whenever a rating stops being outstanding. Every start hears the whole log again, which
 * catches up on whatever was missed and changes nothing otherwise.
 */
@Component
final class RevokeCommendationsOnDowngrade implements FeedListener, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RevokeCommendationsOnDowngrade.class);
    private static final String RATINGS = "evaluation.rating.v1";

    private final JsonMapper json = new JsonMapper();
    // The feed's one thread emits; the work waits its turn outside that thread.
    private final Sinks.Many<ReceivedEvent> downgrades = Sinks.many().unicast().onBackpressureBuffer();
    private final RevokingDowngraded revoking;
    private final Disposable working;

    RevokeCommendationsOnDowngrade(RevokingDowngraded revoking) {
        this.revoking = revoking;
        this.working = downgrades.asFlux().concatMap(this::reconsider).subscribe();
    }

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            if (delivery instanceof ReceivedEvent event && event.at().topic().equals(RATINGS)
                    && event.payload().aggregateVersion() > 1) {
                // The first event of an evaluation has nothing before it to fall from.
                downgrades.tryEmitNext(event).orThrow();
            }
        }
    }

    @Override
    public void destroy() {
        working.dispose();
    }

    private Mono<Void> reconsider(ReceivedEvent event) {
        return Mono.defer(() -> {
            var rating = json.treeToValue(event.payload().state(), EvaluationStateV1.class);
            return rating.isOutstanding()
                    ? Mono.<Void>empty()
                    : revoking.reconsider(RecipientType.valueOf(rating.subjectType()), rating.subjectId(),
                            rating.year());
        })
                .contextWrite(Origin.reactionTo(event.id())::putInto)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                        .maxBackoff(Duration.ofSeconds(30))
                        .filter(RevokeCommendationsOnDowngrade::mayPass))
                .onErrorResume(failure -> {
                    LOG.error("Commendations were not reconsidered after {} at {}", event.type(), event.at(), failure);
                    return Mono.empty();
                });
    }

    /** A store that does not answer comes back; an event that cannot be read never reads better. */
    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof Refusal || failure instanceof IllegalArgumentException
                || failure instanceof JacksonException);
    }
}
