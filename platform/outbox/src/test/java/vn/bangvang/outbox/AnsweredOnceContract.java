package vn.bangvang.outbox;

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
        one = new Instance(uri, topic, Instance.broker(), clock);
        two = new Instance(uri, topic, Instance.broker(), clock);
        one.add("first", null).block();
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
            List<Stored<Instance.Lamp>> answers = Flux
                    .merge(one.lamps.once(key, () -> one.add("left " + key.key(), key)),
                            two.lamps.once(key, () -> two.add("right " + key.key(), key)))
                    .collectList()
                    .block();

            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).isEqualTo(answers.get(1));
        }
    }

    @Test
    void oneKeyAtTwoInstancesAtOnceChangesAThingOnce() {
        String id = one.add("wall " + UUID.randomUUID(), null).block().id();
        for (int round = 1; round <= 20; round++) {
            IdempotencyKey key = key();
            Flux.merge(one.lamps.once(key, () -> one.brighter(id, key)),
                    two.lamps.once(key, () -> two.brighter(id, key))).blockLast();

            assertThat(one.lamps.get(id).block().state().brightness()).isEqualTo(round);
        }
    }

    @Test
    void aKeyIsAnsweredForADayAndIsANewOneAfterwards() {
        IdempotencyKey key = key();
        Stored<Instance.Lamp> first = one.lamps.once(key, () -> one.add("day " + key.key(), key)).block();
        clock.ahead = clock.ahead.plus(Duration.ofHours(23));
        assertThat(two.lamps.once(key, () -> two.add("other " + key.key(), key)).block()).isEqualTo(first);

        clock.ahead = clock.ahead.plus(Duration.ofHours(2));
        assertThat(two.lamps.once(key, () -> two.add("other " + key.key(), key)).block().id())
                .isNotEqualTo(first.id());
    }

    @Test
    void answersOlderThanADayAreForgottenAndLeaveNoTraceThatHinders() {
        IdempotencyKey[] keys = {key(), key(), key()};
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            ids[i] = one.lamps.once(keys[i], () -> one.add("old " + keys[n].key(), keys[n])).block().id();
        }
        clock.ahead = clock.ahead.plus(Duration.ofHours(25));

        one.lamps.once(keys[2], () -> one.add("new " + keys[2].key(), keys[2])).block();

        for (String id : ids) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !one.document(id).containsKey("answers"));
        }
        assertThat(one.brighter(ids[1], null).block().version()).isEqualTo(2);
    }

    @Test
    void aCallerThatGoesAwayNeitherFreesTheKeyNorStopsTheWork() {
        IdempotencyKey key = key();
        var begun = new AtomicInteger();
        Disposable gone = one.lamps.once(key, () -> {
            begun.incrementAndGet();
            return Mono.delay(Duration.ofMillis(300)).then(one.add("gone " + key.key(), key));
        }).subscribe();
        await().until(() -> begun.get() == 1);
        gone.dispose();

        assertThat(one.lamps.once(key, () -> one.add("again", key))
                .map(Stored::id)
                .onErrorResume(Refusal.class,
                        refusal -> Mono.just(refusal.code()))
                .block()).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
        await().until(() -> one.lamps.findByKey("gone " + key.key()).block() != null);
        String id = one.lamps.findByKey("gone " + key.key()).block().id();
        await().untilAsserted(() -> assertThat(
                one.lamps.once(key, () -> Mono.error(new AssertionError("carried out twice"))).block().id())
                .isEqualTo(id));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("client " + UUID.randomUUID(), "body");
    }
}
