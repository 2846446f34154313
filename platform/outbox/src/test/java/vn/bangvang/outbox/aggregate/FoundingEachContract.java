package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.EachOutcome.AlreadyThere;
import vn.bangvang.outbox.aggregate.EachOutcome.Founded;
import vn.bangvang.outbox.aggregate.EachOutcome.Refused;
import vn.bangvang.outbox.relay.RelayFixture;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a request that founds many is promised by two instances on one store; each subclass names a store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FoundingEachContract {
    private Instance one;
    private Instance two;

    /** A lamp that somebody wants; a rule refuses what is too bright. */
    record Wish(String place, int brightness) {}

    static class Rules implements EachForItself<Wish, Lamp, Lamp.Event> {
        final List<String> decided = new ArrayList<>();

        @Override
        public String key(Wish wish) {
            return wish.place();
        }

        @Override
        public boolean isSame(Wish wish, Lamp there) {
            return there.brightness() == wish.brightness();
        }

        @Override
        public Mono<Void> mustBeAllowed(Wish wish) {
            return wish.place().startsWith("street ") ? Mono.error(Refusal.forbidden("NOT_YOURS")) : Mono.empty();
        }

        @Override
        public Mono<Decided<Lamp, Lamp.Event>> decide(String id, Wish wish) {
            decided.add(wish.place());
            if (wish.brightness() > 100) {
                throw Refusal.invalid("TOO_BRIGHT", "/brightness", wish.brightness());
            }
            Lamp lamp = Lamp.in(wish.place());
            return Mono.just(new Lamp(wish.place(), null, wish.brightness(), lamp.since(), lamp.worth()).hung());
        }
    }

    abstract String storeUri();

    @BeforeAll
    void start() {
        String uri = storeUri();
        String topic = "outbox.each." + UUID.randomUUID();
        one = new Instance(uri, topic, RelayFixture.broker(), Clock.systemUTC());
        two = new Instance(uri, topic, RelayFixture.broker(), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void eachIsToldWhatBecameOfItInTheOrderGiven() {
        String run = UUID.randomUUID() + " ";
        Stored<Lamp> there = one.hang(run + "there").block();
        List<Wish> wishes = List.of(new Wish(run + "a", 1), new Wish(run + "there", 0), new Wish(run + "b", 101),
                new Wish("street " + run, 1), new Wish(run + "there", 7), new Wish(run + "a", 1),
                new Wish(run + "a", 2), new Wish(run + "c", 3));

        List<EachOutcome<Lamp>> outcomes = one.lamps.foundEach(null, wishes, new Rules()).block();

        assertThat(outcomes).hasSize(8);
        Stored<Lamp> a = one.lamps.findByKey(run + "a").block();
        assertThat(outcomes.get(0)).isEqualTo(new Founded<>(a));
        assertThat(outcomes.get(1)).isEqualTo(new AlreadyThere<>(there));
        assertRefused(outcomes.get(2), "TOO_BRIGHT", null);
        assertRefused(outcomes.get(3), "NOT_YOURS", null);
        assertRefused(outcomes.get(4), "LAMP_ALREADY_EXISTS", there);
        assertThat(outcomes.get(5)).isEqualTo(new AlreadyThere<>(a));
        assertRefused(outcomes.get(6), "LAMP_ALREADY_EXISTS", a);
        assertThat(outcomes.get(7)).isInstanceOf(Founded.class);
    }

    @Test
    void whereTheFirstOfTwoIsRefusedTheSecondIsDecidedInItsPlace() {
        String place = UUID.randomUUID().toString();
        List<EachOutcome<Lamp>> outcomes = one.lamps
                .foundEach(null, List.of(new Wish(place, 101), new Wish(place, 3)), new Rules())
                .block();
        assertRefused(outcomes.get(0), "TOO_BRIGHT", null);
        assertThat(outcomes.get(1)).isInstanceOf(Founded.class);
    }

    @Test
    void hundredsAreFoundedAtOnce() {
        String run = UUID.randomUUID() + " ";
        List<EachOutcome<Lamp>> outcomes = one.lamps.foundEach(key(), wishes(run, 1_200), new Rules()).block();
        assertThat(outcomes).hasSize(1_200).allMatch(Founded.class::isInstance);
        assertThat(one.lamps.count(Query.all().and(Filters.regex("state.place", "^" + run))).block()).isEqualTo(1_200);
    }

    @Test
    void aRetryIsGivenTheFirstAnswersByEitherInstance() {
        IdempotencyKey key = key();
        List<Wish> wishes = wishes(UUID.randomUUID() + " ", 5);
        List<EachOutcome<Lamp>> first = one.lamps.foundEach(key, wishes, new Rules()).block();
        for (EachOutcome<Lamp> outcome : first) {
            one.brighter(((Founded<Lamp>) outcome).stored().id()).block();
        }
        Rules again = new Rules();
        assertThat(two.lamps.foundEach(key, wishes, again).block()).isEqualTo(first);
        assertThat(one.lamps.foundEach(key, wishes, again).block()).isEqualTo(first);
        assertThat(again.decided).isEmpty();
        assertThatThrownBy(() -> two.lamps
                .foundEach(new IdempotencyKey(key.key(), "another body"), wishes, again)
                .block()).isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aRetryAfterACrashInTheMiddleGoesOnWhereTheFirstAttemptEnded() {
        IdempotencyKey key = key();
        String run = UUID.randomUUID() + " ";
        List<Wish> wishes = wishes(run, 10);
        Rules crashing = new Rules() {
            @Override
            public Mono<Decided<Lamp, Lamp.Event>> decide(String id, Wish wish) {
                return decided.size() == 6 ? Mono.error(new IllegalStateException("crash")) : super.decide(id, wish);
            }

            @Override
            public int atOnce() {
                return 2;
            }
        };
        assertThatThrownBy(() -> one.lamps.foundEach(key, wishes, crashing).block()).hasMessage("crash");
        List<Stored<Lamp>> made = one.lamps.all(Query.all().and(Filters.regex("state.place", "^" + run)))
                .collectList()
                .block();
        assertThat(made).hasSize(6);
        one.brighter(made.getFirst().id()).block();

        Rules again = new Rules();
        List<EachOutcome<Lamp>> outcomes = two.lamps.foundEach(key, wishes, again).block();

        assertThat(again.decided).containsExactlyElementsOf(
                IntStream.range(6, 10).mapToObj(n -> run + n).toList());
        assertThat(outcomes).hasSize(10).allMatch(Founded.class::isInstance);
        assertThat(outcomes.subList(0, 6)).extracting(outcome -> ((Founded<Lamp>) outcome).stored())
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void theSameRequestAtTwoInstancesAtOnceFoundsEachOnceAndBothHaveTheSameAnswers() {
        for (int round = 0; round < 10; round++) {
            IdempotencyKey key = key();
            List<Wish> wishes = wishes(UUID.randomUUID() + " ", 20);
            List<List<EachOutcome<Lamp>>> answers = Flux
                    .merge(one.lamps.foundEach(key, wishes, new Rules()),
                            two.lamps.foundEach(key, wishes, new Rules()))
                    .collectList()
                    .block();
            assertThat(answers).hasSize(2);
            assertThat(answers.get(0)).allMatch(Founded.class::isInstance).isEqualTo(answers.get(1));
        }
    }

    @Test
    void theItemsOfARequestAreRememberedInWhatTheyMade() {
        IdempotencyKey key = key();
        EachOutcome<Lamp> second = one.lamps.foundEach(key, wishes(UUID.randomUUID() + " ", 2), new Rules())
                .block()
                .get(1);
        Document document = one.document(((Founded<Lamp>) second).stored().id());
        assertThat(document.getList("answered", String.class)).containsExactly(key.key() + "/1");
    }

    private static void assertRefused(EachOutcome<Lamp> outcome, String code, Stored<Lamp> inTheWay) {
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.inTheWay()).isEqualTo(inTheWay);
        });
    }

    private static List<Wish> wishes(String run, int count) {
        return IntStream.range(0, count).mapToObj(n -> new Wish(run + n, n % 100)).toList();
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("client " + UUID.randomUUID(), "body");
    }
}
