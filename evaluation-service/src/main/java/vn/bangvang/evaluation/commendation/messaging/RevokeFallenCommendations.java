package vn.bangvang.evaluation.commendation.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.evaluation.commendation.RevokingFallen;
import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.Look;
import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.One;
import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.Waiting;
import vn.bangvang.evaluation.commendation.messaging.Reconsiderations.Year;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.FeedStatus;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.outbox.aggregate.Origin;
import vn.bangvang.period.Period;
import vn.bangvang.refusal.Refusal;

/**
 * Reconsiders commendations whenever a rating stops being outstanding or a yearly certificate is revoked. What happened
 * while nobody listened is found by one look at all that stands, once the read copies have caught up; until then events
 * are passed over. What cannot be looked at is counted, and tried again without keeping anything else waiting.
 */
@Component
final class RevokeFallenCommendations implements FeedListener, MeterBinder, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RevokeFallenCommendations.class);
    private static final String RATINGS = "evaluation.rating.v1";
    private static final int BOUND = 100_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final JsonMapper json = new JsonMapper();
    private final Reconsiderations waiting = new Reconsiderations(BOUND);
    // One signal in the queue is enough: whoever takes it works off everything that waits.
    private final Sinks.Many<Boolean> wake = Sinks.many()
            .unicast()
            .onBackpressureBuffer(new ArrayBlockingQueue<>(1));
    private final FeedStatus status;
    private final RevokingFallen revoking;
    private final Disposable.Composite working = Disposables.composite();

    /** What a commendation needs to hear of a rating. */
    record EvaluationStateV1(String subjectType, String subjectId, Period period, String state,
            @Nullable String decidedClass) {

        boolean isOutstanding() {
            return (state.equals("DECIDED") || state.equals("REVISED")) && "OUTSTANDING".equals(decidedClass);
        }

        Subject subject() {
            return new Subject(Subject.Type.valueOf(subjectType), subjectId);
        }
    }

    /** What a five-year award needs to hear of another commendation. */
    record RevokedStateV1(String recipientType, String recipientId, int year, String state) {

        Subject recipient() {
            return new Subject(Subject.Type.valueOf(recipientType), recipientId);
        }
    }

    RevokeFallenCommendations(RevokingFallen revoking, FeedStatus status) {
        this.revoking = revoking;
        this.status = status;
        working.add(Mono.fromSupplier(status::caughtUp)
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                .then(Mono.defer(this::everything))
                .thenMany(wake.asFlux().concatMap(signal -> workOff(), 1))
                .subscribe());
        working.add(Flux.interval(AGAIN).filter(tick -> waiting.failing() > 0).subscribe(tick -> {
            waiting.again();
            wake.tryEmitNext(true);
        }));
    }

    @Override
    public void on(List<Delivery> batch) {
        if (!status.caughtUp()) {
            return;
        }
        for (Delivery delivery : batch) {
            if (delivery instanceof ReceivedEvent event) {
                touched(event).ifPresent(year -> waiting.add(year, origin(event)));
            }
        }
        wake.tryEmitNext(true);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bangvang.commendations.not.reconsidered", waiting, Reconsiderations::failing)
                .description("years and commendations that could not be looked at again when that was last tried")
                .register(registry);
    }

    @Override
    public void destroy() {
        working.dispose();
    }

    private Optional<Year> touched(ReceivedEvent event) {
        try {
            return switch (event.at().topic()) {
                case RATINGS -> fallenRating(event);
                case CommendationPublication.TOPIC -> fallenCertificate(event);
                default -> Optional.empty();
            };
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.warn("Passed over {} of type {}: {}", event.at(), event.type(), unreadable.getClass().getName());
            return Optional.empty();
        }
    }

    /** Commendations belong to years; the first event of an evaluation has nothing before it to fall from. */
    private Optional<Year> fallenRating(ReceivedEvent event) {
        if (event.payload().aggregateVersion() == 1) {
            return Optional.empty();
        }
        EvaluationStateV1 rating = json.treeToValue(event.payload().state(), EvaluationStateV1.class);
        return rating.isOutstanding() || !rating.period().isYear()
                ? Optional.empty()
                : Optional.of(new Year(rating.subject(), rating.period().year()));
    }

    private Optional<Year> fallenCertificate(ReceivedEvent event) {
        RevokedStateV1 certificate = json.treeToValue(event.payload().state(), RevokedStateV1.class);
        return certificate.state().equals("REVOKED")
                ? Optional.of(new Year(certificate.recipient(), certificate.year()))
                : Optional.empty();
    }

    private static Origin origin(ReceivedEvent event) {
        return Origin.reactionTo(event.id(), event.payload().correlationId(), event.traceparent());
    }

    private Mono<Void> workOff() {
        Mono<Void> all = Mono.defer(() -> waiting.everything() ? everything() : Mono.empty());
        return all.thenMany(Flux.<Waiting>generate(sink -> waiting.next().ifPresentOrElse(sink::next, sink::complete)))
                .concatMap(this::reconsidered, 1)
                .then();
    }

    /** Only the store can keep it from naming what stands, and a store comes back. */
    private Mono<Void> everything() {
        return revoking.reconsiderAll((id, failure) -> failed(new Waiting(new One(id), Origin.from(Context.empty())),
                failure))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, SOON).maxBackoff(AGAIN));
    }

    private Mono<Void> reconsidered(Waiting one) {
        return looked(one.look())
                .retryWhen(Retry.backoff(3, SOON).filter(failure -> !(failure instanceof Refusal)))
                .doOnSuccess(nothing -> waiting.done(one))
                .onErrorResume(failure -> {
                    failed(one, failure);
                    return Mono.empty();
                })
                .contextWrite(one.because()::putInto);
    }

    private Mono<Void> looked(Look look) {
        return Mono.defer(() -> switch (look) {
            case Year year -> revoking.reconsider(year.recipient(), year.year());
            case One one -> revoking.reconsider(one.commendationId());
        });
    }

    private void failed(Waiting one, Throwable failure) {
        if (waiting.failed(one)) {
            LOG.error("Not reconsidered, and tried again every {} s: {}", AGAIN.toSeconds(), one.look(), failure);
        }
    }
}
