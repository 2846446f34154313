package vn.bangvang.outbox.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What is kept and found on any store; each subclass names one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AggregatesContract {
    private LampService service;
    private Aggregates<Lamp, Lamp.Event> lamps;

    /** @return a connection string with a database that nobody has used */
    abstract String storeUri();

    @BeforeAll
    void start() {
        service = LampService.on(storeUri());
        lamps = service.lamps();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aSecondOneWithTheSameBusinessKeyIsRefusedAtTheFieldThatTheKindNames() {
        Stored<Lamp> first = hang("porch");
        assertThatThrownBy(() -> hang("porch")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("LAMP_ALREADY_EXISTS");
            assertThat(refusal.reasons().getFirst().pointer()).isEqualTo("/place");
        });
        assertThat(lamps.findByKey("porch").block()).isEqualTo(first);
        assertThat(lamps.all(Query.where("place", "porch")).collectList().block()).containsExactly(first);
    }

    @Test
    void noTwoShareOneOfSeveralBusinessKeysUntilItIsGivenUp() {
        Stored<Lamp> first = lamps.found(id -> Mono.just(Lamp.in("larder").on("socket 1").hung())).block();
        Mono<Stored<Lamp>> second = lamps.found(id -> Mono.just(Lamp.in("gazebo").on("socket 1").hung()));
        assertThatThrownBy(second::block).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("LAMP_ALREADY_EXISTS"));
        assertThat(lamps.findByKey("socket 1").block()).isEqualTo(first);

        lamps.decide(first.id(), ExpectedVersion.any(), read -> Mono.just(read.state().moved("larder"))).block();
        assertThat(second.block()).isNotNull();
    }

    @Test
    void whatStandsAboveIsReadWithItHoweverFarUp() {
        Stored<Lamp> top = hang("chandelier");
        Stored<Lamp> middle = hangOn("ring", top);
        Stored<Lamp> lowest = hangOn("candle", middle);
        Stored<Lamp> beside = hang("drop");

        assertThat(lamps.withThoseAbove(Query.withIds(List.of(lowest.id(), beside.id())), "socket")
                .collectList()
                .block()).containsExactlyInAnyOrder(top, middle, lowest, beside);
        assertThat(lamps.withThoseAbove(Query.withIds(List.of("nowhere")), "socket").collectList().block()).isEmpty();
    }

    @Test
    void howManyThereAreIsCountedByTheValueOfAField() {
        Stored<Lamp> first = hang("tally 1");
        Stored<Lamp> second = hang("tally 2");
        Query both = Query.withIds(List.of(first.id(), second.id()));
        assertThat(lamps.tally(both, "since").block()).isEqualTo(Map.of("2021-01-02", 2L));
        assertThat(lamps.tally(both, "place").block()).isEqualTo(Map.of("tally 1", 1L, "tally 2", 1L));
        assertThat(lamps.tally(Query.withIds(List.of("nowhere")), "place").block()).isEmpty();
    }

    private Stored<Lamp> hangOn(String place, Stored<Lamp> above) {
        return lamps.found(id -> Mono.just(Lamp.in(place).on(above.id()).hung())).block();
    }

    @Test
    void aChangeToAKeyThatIsTakenIsRefusedAndNothingIsWritten() {
        hang("taken");
        Stored<Lamp> other = hang("free");
        assertThatThrownBy(() -> lamps
                .decide(other.id(), ExpectedVersion.any(), read -> Mono.just(read.state().moved("taken")))
                .block()).isInstanceOf(Refusal.class);
        assertThat(lamps.get(other.id()).block()).isEqualTo(other);
    }

    @Test
    void whatIsThereAlreadyIsNotFoundedAgain() {
        Decided<Lamp, Lamp.Event> silent = Decided.unchanged(Lamp.in("signpost"));
        List<Stored<Lamp>> answers = Flux.range(0, 10)
                .flatMap(n -> lamps.foundUnlessThere(Ids.next(), silent))
                .collectList()
                .block();
        assertThat(answers).hasSize(10).containsOnly(lamps.findByKey("signpost").block());
    }

    @Test
    void aDecisionOnAVersionThatIsNoLongerThereIsRefusedAndNothingIsWritten() {
        Stored<Lamp> lamp = hang("attic");
        lamps.decide(lamp.id(), ExpectedVersion.of(1), read -> Mono.just(read.state().turned(5))).block();

        assertThatThrownBy(() -> lamps
                .decide(lamp.id(), ExpectedVersion.of(1), read -> Mono.just(read.state().turned(6)))
                .block()).isInstanceOfSatisfying(StaleVersion.class,
                        stale -> assertThat(stale.current()).isEqualTo(2));
        assertThat(lamps.get(lamp.id()).block().state().brightness()).isEqualTo(5);
    }

    @Test
    void aDecisionThatNeverFindsTheAggregateAtRestIsNotCalledStale() {
        Stored<Lamp> lamp = hang("crossing");
        assertThatThrownBy(() -> lamps.decide(lamp.id(), ExpectedVersion.any(),
                read -> lamps.decide(lamp.id(), ExpectedVersion.any(), now -> Mono.just(now.state().turned(1)))
                        .thenReturn(read.state().turned(2)))
                .block()).isInstanceOf(Contention.class);
    }

    @Test
    void aDecisionThatNothingHappenedWritesNothingAndAnswersWhatIsThere() {
        Stored<Lamp> lamp = hang("landing");
        assertThat(lamps.decide(lamp.id(), ExpectedVersion.any(), read -> Mono.just(Decided.unchanged(read.state())))
                .block()).isEqualTo(lamp);
        assertThat(lamps.decide(lamp.id(), ExpectedVersion.any(), read -> Mono.empty()).block()).isNull();
    }

    @Test
    void whatIsInterruptedIsDecidedAgainOnWhatIsThere() {
        Stored<Lamp> lamp = hang("ward");
        List<Integer> seen = new ArrayList<>();
        lamps.decide(lamp.id(), ExpectedVersion.any(), read -> {
            seen.add(read.state().brightness());
            Mono<Decided<Lamp, Lamp.Event>> decided = Mono.just(read.state().turned(3));
            return seen.size() == 1 ? lamps.interrupt(Query.where("place", "ward")).then(decided) : decided;
        }).block();
        assertThat(seen).hasSize(2);
    }

    @Test
    void aListIsBegunByItsFirstDecisionAndARetryIsAnsweredBeforeAnythingIsAskedAgain() {
        IdempotencyKey key = new IdempotencyKey("client-1 list", "body");
        Stored<Lamp> decided = lamps.decideOrBegin(key, Mono.just(Lamp.in("chandelier")),
                read -> Mono.just(read.state().turned(read.state().brightness() + 1))).block();
        assertThat(decided.state().brightness()).isEqualTo(1);
        assertThat(lamps.decideOrBegin(key, Mono.error(new AssertionError("asked again")),
                read -> Mono.error(new AssertionError("decided twice"))).block()).isEqualTo(decided);
    }

    @Test
    void aRetryIsAnsweredWithTheFirstAnswerAndAnotherBodyIsRefused() {
        var key = new IdempotencyKey("client-1 retry", "body-a");
        Stored<Lamp> first = lamps.found(key, id -> Mono.just(Lamp.in("stairs").hung())).block();
        lamps.decide(first.id(), ExpectedVersion.any(), read -> Mono.just(read.state().turned(9))).block();

        assertThat(lamps.found(key, id -> Mono.error(new AssertionError("carried out twice"))).block())
                .isEqualTo(first);
        assertThatThrownBy(() -> lamps.found(new IdempotencyKey(key.key(), "body-b"), id -> Mono.empty()).block())
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aQueryAsksForWhatItsConditionsSayAndForEverythingWithoutAny() {
        for (int n = 0; n < 5; n++) {
            Lamp.Event hung = new Lamp.Event.Hung("");
            Lamp lamp = new Lamp("query-" + n, n < 2 ? "query-socket-" + n : null, n, Lamp.in("").since(), 77);
            lamps.found(id -> Mono.just(Decided.of(lamp, hung))).block();
        }
        Query five = Query.where("worth", 77);
        assertThat(lamps.count(five).block()).isEqualTo(5);
        assertThat(places(five.and("brightness", 3))).containsExactly("query-3");
        assertThat(places(five.and("brightness", null).andAnyOf("brightness", null).andIds(null))).hasSize(5);
        assertThat(places(five.andNot("place", "query-0"))).hasSize(4);
        assertThat(places(five.andAnyOf("place", List.of("query-1", "query-4", "nowhere"))))
                .containsExactly("query-1", "query-4");
        assertThat(places(five.andAnyOf("place", List.of()))).isEmpty();
        assertThat(places(five.and("since", Lamp.in("").since()))).hasSize(5);
        assertThat(places(Query.either(Query.where("place", "query-1"), Query.where("brightness", 3).and("worth", 77))))
                .containsExactly("query-1", "query-3");
        assertThat(places(Query.withKeys(List.of("query-socket-1")))).containsExactly("query-1");
        assertThat(places(five.and(Filters.exists("state.socket")))).containsExactly("query-0", "query-1");

        List<Stored<Lamp>> first = lamps.page(five, null, 3).collectList().block();
        assertThat(first).hasSize(3);
        assertThat(lamps.page(five, first.getLast().id(), 3).collectList().block()).hasSize(2);
        assertThat(lamps.all(Query.withIds(List.of(first.getFirst().id()))).collectList().block())
                .containsExactly(first.getFirst());
        assertThat(lamps.count(Query.all()).block()).isGreaterThanOrEqualTo(5);
    }

    private List<String> places(Query query) {
        return lamps.all(query).map(stored -> stored.state().place()).collectList().block();
    }

    @Test
    void theFieldsThatAreSearchedHaveAnIndex() {
        await().untilAsserted(() -> assertThat(service.indexes()).contains(
                "{\"key\": 1}", "{\"answered\": 1}", "{\"pending.at\": 1}",
                "{\"state.brightness\": 1, \"_id\": 1}"));
    }

    private Stored<Lamp> hang(String place) {
        return lamps.found(id -> Mono.just(Lamp.in(place).hung())).block();
    }
}
