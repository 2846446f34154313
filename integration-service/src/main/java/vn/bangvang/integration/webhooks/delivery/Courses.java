package vn.bangvang.integration.webhooks.delivery;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.integration.events.Arrivals;
import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.SubscriptionEvent;
import vn.bangvang.integration.webhooks.SubscriptionRules;
import vn.bangvang.integration.webhooks.SubscriptionState;
import vn.bangvang.integration.webhooks.Subscriptions;
import vn.bangvang.integration.webhooks.WebhookSettings;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Sees to it that every active subscription is carried on by some instance, each by itself: one whose target is slow
 * delays no other.
 */
@Component
class Courses implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Courses.class);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);

    private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
    private final Course course;
    private final Deliveries deliveries;
    private final Arrivals arrivals;
    private final FeedStatus feed;
    private final WebhookSettings settings;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Disposable.Swap running = Disposables.swap();

    Courses(Aggregates<Subscription, SubscriptionEvent> subscriptions, Course course, Deliveries deliveries,
            Arrivals arrivals, FeedStatus feed, WebhookSettings settings) {
        this.subscriptions = subscriptions;
        this.course = course;
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.feed = feed;
        this.settings = settings;
    }

    @Override
    public void start() {
        Flux<Stored<Subscription>> idle = Flux
                .merge(Flux.interval(LOOKING).map(_ -> true), arrivals.heard().sample(AT_MOST_EVERY))
                .onBackpressureLatest()
                .filter(_ -> feed.caughtUp())
                .concatMap(_ -> subscriptions.all(Query.where("state", SubscriptionState.ACTIVE))
                        .onErrorResume(Courses::told), 1)
                .filter(subscription -> underWay.add(subscription.id()));
        running.update(idle.flatMap(this::carriedOn, Subscriptions.MOST).subscribe());
    }

    /** Until there is nothing to do at once; what is due later is met by a later look. */
    private Mono<Void> carriedOn(Stored<Subscription> subscription) {
        return Mono.defer(() -> course.step(subscription))
                .repeat()
                .takeUntil(step -> !step.more())
                .map(Course.Step::gaveUp)
                .reduce(false, Boolean::logicalOr)
                .flatMap(gaveUp -> gaveUp ? pausedIfTooMany(subscription) : Mono.<Void>empty())
                .onErrorResume(Courses::told)
                .doFinally(_ -> underWay.remove(subscription.id()));
    }

    private Mono<Void> pausedIfTooMany(Stored<Subscription> subscription) {
        return deliveries.count(subscription.id(), DeliveryState.DEAD)
                .filter(dead -> dead >= settings.mostDead())
                .flatMap(_ -> subscriptions.decide(subscription.id(), ExpectedVersion.any(),
                        stored -> Mono.fromSupplier(() -> SubscriptionRules.giveUp(stored.state()))))
                .then();
    }

    /** The error stays where it is: the next look tries again. */
    private static <T> Mono<T> told(Throwable failure) {
        LOG.warn("Webhooks wait for the next look: {}", failure.toString());
        return Mono.empty();
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        Disposable now = running.get();
        return now != null && !now.isDisposed();
    }
}
