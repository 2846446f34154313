package vn.bangvang.integration.webhooks;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.integration.events.EventFilter;
import vn.bangvang.integration.events.LogReader;
import vn.bangvang.integration.organisation.Organisations;
import vn.bangvang.integration.webhooks.Subscription.Secret;
import vn.bangvang.integration.webhooks.delivery.Deliveries;
import vn.bangvang.integration.webhooks.delivery.Places;
import vn.bangvang.integration.webhooks.target.Outcome;
import vn.bangvang.integration.webhooks.target.TargetRules;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Subscriptions belong to the organisation whose events they tell, and are kept by whoever reaches it. */
@Service
public class Subscriptions {
    /** How many an installation carries. */
    public static final int MOST = 200;
    private static final String EVERY_PROVINCE = "*";

    private final Aggregates<Subscription, SubscriptionEvent> subscriptions;
    private final Organisations organisations;
    private final SigningSecrets secrets;
    private final SignedCalls calls;
    private final TargetRules targets;
    private final LogReader log;
    private final Places places;
    private final Deliveries deliveries;
    private final Clock clock;

    Subscriptions(Aggregates<Subscription, SubscriptionEvent> subscriptions, Organisations organisations,
            SigningSecrets secrets, SignedCalls calls, TargetRules targets, LogReader log, Places places,
            Deliveries deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.organisations = organisations;
        this.secrets = secrets;
        this.calls = calls;
        this.targets = targets;
        this.log = log;
        this.places = places;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * A subscription whose key its keeper is told, now and not again.
     *
     * @param secret {@code whsec_} and Base64
     */
    public record WithSecret(Stored<Subscription> subscription, String secret) {}

    /**
     * Not called before it is activated. Without a subtree it tells all that the caller reaches.
     *
     * @return refused as TARGET_…, EVENT_TYPE_MALFORMED, UNKNOWN_ORGANISATION, OUTSIDE_YOUR_ORGANISATION or
     *         TOO_MANY_WEBHOOKS
     */
    public Mono<WithSecret> request(Caller caller, IdempotencyKey key, String name, String target, List<String> types,
            @Nullable String subtree) {
        String wanted = subtree != null || caller.everywhere() ? subtree : caller.organisation();
        return subscriptions.found(key, id -> {
            URI uri = targets.checked(target);
            EventFilter filter = EventFilter.of(types, wanted, "/types");
            return province(caller, wanted).zipWith(room())
                    .map(known -> SubscriptionRules.request(new Subscription(name, uri, filter.types(), wanted,
                            known.getT1(), SubscriptionState.PENDING, List.of(new Secret(secrets.make(id), null)),
                            null)));
        }).map(this::withSecret);
    }

    /** Refused as UNKNOWN_WEBHOOK or OUTSIDE_YOUR_ORGANISATION. */
    public Mono<Stored<Subscription>> get(Caller caller, String id) {
        return subscriptions.get(id).doOnNext(stored -> mustReach(caller, stored.state()));
    }

    /** Those that the caller reaches: nothing is told of others, not even that there are more. */
    public Flux<Stored<Subscription>> page(Caller caller, Part part) {
        return subscriptions.page(Query.all(), part, stored -> reaches(caller, stored.state()));
    }

    private boolean reaches(Caller caller, Subscription subscription) {
        String subtree = subscription.subtree();
        return subtree == null ? caller.everywhere() : Reach.of(caller, organisations).covers(subtree);
    }

    /**
     * Calls the target with a word that it has to answer, and delivers from then on what happens; after a pause, what
     * has happened since.
     *
     * @return refused as CHALLENGE_FAILED when the target does not answer the word
     */
    public Mono<Stored<Subscription>> activate(Caller caller, String id, ExpectedVersion expected) {
        return get(caller, id).doOnNext(stored -> SubscriptionRules.activate(stored.state()))
                .flatMap(stored -> calls.challenge(stored).doOnNext(Subscriptions::mustBeAnswered))
                .then(log.end())
                .flatMap(end -> places.begin(id, end))
                .then(Mono.defer(() -> decide(caller, id, expected, SubscriptionRules::activate)));
    }

    public Mono<Stored<Subscription>> pause(Caller caller, String id, ExpectedVersion expected) {
        return decide(caller, id, expected, SubscriptionRules::pause);
    }

    /** What was still to be delivered is forgotten. */
    public Mono<Stored<Subscription>> end(Caller caller, String id, ExpectedVersion expected) {
        return decide(caller, id, expected, SubscriptionRules::end)
                .delayUntil(_ -> places.forget(id).then(deliveries.forget(id)));
    }

    /** A new key signs at once, the one before beside it for a day. */
    public Mono<WithSecret> rotateSecret(Caller caller, String id, ExpectedVersion expected) {
        return decide(caller, id, expected,
                before -> SubscriptionRules.rotate(before, secrets.make(id), clock.instant())).map(this::withSecret);
    }

    /** Makes one call that says nothing, whatever the subscription's state. Refused as WEBHOOK_ENDED. */
    public Mono<Outcome> test(Caller caller, String id) {
        return get(caller, id).flatMap(stored -> stored.state().state() == SubscriptionState.ENDED
                ? Mono.error(Refusal.conflict("WEBHOOK_ENDED", "", null))
                : calls.test(stored));
    }

    /** Reach comes before anything else, so that a stranger is not told even the version. */
    private Mono<Stored<Subscription>> decide(Caller caller, String id, ExpectedVersion expected,
            Function<Subscription, Decided<Subscription, SubscriptionEvent>> rule) {
        return get(caller, id).then(Mono.defer(() -> subscriptions.decide(id, expected,
                stored -> Mono.fromSupplier(() -> {
                    mustReach(caller, stored.state());
                    return rule.apply(stored.state());
                }))));
    }

    private Mono<String> province(Caller caller, @Nullable String subtree) {
        if (subtree == null) {
            return Mono.fromSupplier(() -> {
                Reach.of(caller, organisations).mustCoverEverything();
                return EVERY_PROVINCE;
            });
        }
        return organisations.await(subtree)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_ORGANISATION", "/subtree", subtree)))
                .map(known -> {
                    Reach.of(caller, organisations).mustCover(known.id());
                    return known.rootId();
                });
    }

    private Mono<Boolean> room() {
        return subscriptions.count(Query.all().andNot("state", SubscriptionState.ENDED))
                .map(there -> {
                    if (there >= MOST) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "TOO_MANY_WEBHOOKS", "", null, Map.of("limit", MOST));
                    }
                    return true;
                });
    }

    private void mustReach(Caller caller, Subscription subscription) {
        if (!reaches(caller, subscription)) {
            throw Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION");
        }
    }

    private static void mustBeAnswered(Outcome outcome) {
        if (!outcome.received()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CHALLENGE_FAILED", "/target", null,
                    Map.of("why", outcome.why().orElse(Outcome.Failure.REFUSED)));
        }
    }

    private WithSecret withSecret(Stored<Subscription> stored) {
        return new WithSecret(stored, secrets.shown(stored.id(), stored.state()));
    }
}
