package vn.bangvang.integration.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.integration.webhooks.SignedCalls;
import vn.bangvang.integration.webhooks.Subscription;
import vn.bangvang.integration.webhooks.target.Outcome;
import vn.bangvang.integration.webhooks.target.TargetCalls;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Makes the deliveries of one subscription that are due: one after the other for each subject, several subjects at a
 * time. One that fails holds up what comes behind it of the same subject, and nothing else.
 */
final class Turn {
    private final SignedCalls calls;
    private final Deliveries deliveries;
    private final Retries retries;
    private final InstantSource clock;
    private final Duration longest;

    /** @param longest no delivery is begun later than so long after the turn began */
    Turn(SignedCalls calls, Deliveries deliveries, Retries retries, InstantSource clock, Duration longest) {
        this.calls = calls;
        this.deliveries = deliveries;
        this.retries = retries;
        this.clock = clock;
        this.longest = longest;
    }

    /** What became of one delivery. */
    enum Result {
        /** The target has it. */
        RECEIVED,
        /** It was tried for long enough. */
        GIVEN_UP,
        /** It has to be tried again, or was not tried in this turn. */
        WAITS
    }

    /** @return in which ways deliveries left the queue; none when none has */
    Mono<Set<Result>> of(Stored<Subscription> subscription, List<Delivery> pending) {
        Instant end = clock.instant().plus(longest);
        return Flux.fromIterable(lines(pending).values())
                .filter(line -> !line.getFirst().due().isAfter(clock.instant()))
                .flatMap(line -> Flux.fromIterable(line)
                        .concatMap(delivery -> clock.instant().isAfter(end)
                                ? Mono.just(Result.WAITS)
                                : attempt(subscription, delivery), 1)
                        .takeWhile(result -> result != Result.WAITS), TargetCalls.AT_ONCE)
                .collect(() -> EnumSet.noneOf(Result.class), Set::add);
    }

    private static Map<String, List<Delivery>> lines(List<Delivery> pending) {
        var lines = new LinkedHashMap<String, List<Delivery>>();
        pending.forEach(delivery -> lines.computeIfAbsent(delivery.line(), _ -> new ArrayList<>()).add(delivery));
        return lines;
    }

    private Mono<Result> attempt(Stored<Subscription> subscription, Delivery delivery) {
        return calls.tell(subscription, delivery.eventId(), delivery.type(), delivery.time(), delivery.data())
                .flatMap(outcome -> outcome.received()
                        ? deliveries.received(delivery).thenReturn(Result.RECEIVED)
                        : failed(delivery, outcome));
    }

    private Mono<Result> failed(Delivery delivery, Outcome outcome) {
        String why = outcome.why().map(Enum::name).orElse("")
                + (outcome.status() == null ? "" : " " + outcome.status());
        Delivery after = retries.after(delivery, why, clock.instant(), ThreadLocalRandom.current().nextDouble());
        return deliveries.change(after)
                .thenReturn(after.state() == DeliveryState.DEAD ? Result.GIVEN_UP : Result.WAITS);
    }
}
