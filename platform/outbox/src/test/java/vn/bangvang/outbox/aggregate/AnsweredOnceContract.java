package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.outbox.relay.RelayFixture;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a caller with an Idempotency-Key is promised by two instances on one store; each subclass names a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnsweredOnceContract {
    private final Adjustable clock = new Adjustable();
    private Instance one;
    private Instance two;

    abstract String storeUri();

    static final class Adjustable extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    void start() {
        String uri = storeUri();
        String topic = "outbox.once." + UUID.randomUUID();
        one = new Instance(uri, topic, RelayFixture.broker(), clock);
        two = new Instance(uri, topic, RelayFixture.broker(), clock);
        one.hang("first").block();
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void oneKeyAtTwoInstancesAtOnceCreatesOneThingAndBothHaveTheSameAnswer() {
        for (int round = 0; round < 20; round++) {
            IdempotencyKey key = key();
            // Not even the business key would tell them apart.
            List<Stored<Lamp>> answers = Flux
                    .merge(one.hang("left " + key.key(), key),
                            two.hang("right " + key.key(), key))
                    .collectList()
                    .block();

            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).isEqualTo(answers.get(1));
        }
    }

    @Test
    void oneKeyAtTwoInstancesAtOnceChangesAThingOnce() {
        String id = one.hang("wall " + UUID.randomUUID()).block().id();
        for (int round = 1; round <= 20; round++) {
            IdempotencyKey key = key();
            Flux.merge(one.brighter(id, key),
                    two.brighter(id, key)).blockLast();

            assertThat(one.lamps.get(id).block().state().brightness()).isEqualTo(round);
        }
    }

    @Test
    void aKeyIsAnsweredForADayAndIsANewOneAfterwards() {
        IdempotencyKey key = key();
        Stored<Lamp> first = one.hang("day " + key.key(), key).block();
        clock.ahead = clock.ahead.plus(Duration.ofHours(23));
        assertThat(two.hang("other " + key.key(), key).block()).isEqualTo(first);

        clock.ahead = clock.ahead.plus(Duration.ofHours(2));
        assertThat(two.hang("other " + key.key(), key).block().id())
                .isNotEqualTo(first.id());
    }

    @Test
    void aKeyOfYesterdayMayChangeTheSameThingOnceMore() {
        String id = one.hang("yesterday " + UUID.randomUUID()).block().id();
        IdempotencyKey key = key();
        one.brighter(id, key).block();
        clock.ahead = clock.ahead.plus(Duration.ofHours(25));

        assertThat(one.brighter(id, key).block().state().brightness()).isEqualTo(2);
        assertThat(two.brighter(id, key).block().state().brightness()).isEqualTo(2);
    }

    @Test
    void answersOlderThanADayAreForgottenAndLeaveNoTraceThatHinders() {
        IdempotencyKey[] keys = {key(), key(), key()};
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            ids[i] = one.hang("old " + keys[n].key(), keys[i]).block().id();
        }
        clock.ahead = clock.ahead.plus(Duration.ofHours(25));

        String kept = one.hang("new " + keys[2].key(), keys[2]).block().id();

        one.collections.forgotten().block();

        for (String id : ids) {
            assertThat(one.document(id)).doesNotContainKeys("answers", "answered");
        }
        assertThat(one.document(kept)).containsKeys("answers", "answered");
        assertThat(one.brighter(ids[1]).block().version()).isEqualTo(2);
    }

    @Test
    void aCallerThatGoesAwayNeitherFreesTheKeyNorStopsTheWork() {
        IdempotencyKey key = key();
        var begun = new AtomicInteger();
        Sinks.Empty<Void> mayEnd = Sinks.empty();
        Disposable gone = one.lamps.found(key, id -> {
            begun.incrementAndGet();
            return mayEnd.asMono().then(Mono.fromSupplier(Lamp.in("gone " + key.key())::hung));
        }).subscribe();
        await().until(() -> begun.get() == 1);
        gone.dispose();

        assertThat(one.hang("again", key)
                .map(Stored::id)
                .onErrorResume(Refusal.class,
                        refusal -> Mono.just(refusal.code()))
                .block()).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
        mayEnd.tryEmitEmpty().orThrow();
        await().until(() -> one.lamps.findByKey("gone " + key.key()).block() != null);
        String id = one.lamps.findByKey("gone " + key.key()).block().id();
        // What is written can be read a moment before the key is free.
        await().ignoreException(Refusal.class)
                .untilAsserted(() -> assertThat(
                        one.lamps.found(key, twice -> Mono.error(new AssertionError("carried out twice"))).block().id())
                        .isEqualTo(id));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("client " + UUID.randomUUID(), "body");
    }
}
