package vn.bangvang.outbox.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the outbox promises on any store; each subclass names one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AggregatesContract {
    private final String topic = "outbox.lamp." + UUID.randomUUID();
    private ConfigurableApplicationContext context;
    private Aggregates<Lamp, Lamp.Event> lamps;

    @SpringBootApplication
    static class Service {
        @Bean
        Lamp.Published lampPublication(@Value("${bangvang.outbox.topics}") String topic) {
            return new Lamp.Published(topic);
        }

        @Bean
        House house(Aggregates<Lamp, Lamp.Event> lamps) {
            return new House(lamps);
        }
    }

    record House(Aggregates<Lamp, Lamp.Event> lamps) {}

    /** @return a connection string with a database that nobody has used */
    abstract String storeUri();

    @BeforeAll
    void start() {
        context = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
                .run("--spring.mongodb.uri=" + storeUri(),
                        "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                        "--bangvang.outbox.source=/bang-vang/lamps", "--bangvang.outbox.topics=" + topic,
                        "--bangvang.outbox.sweep-every=300ms");
        lamps = context.getBean(House.class).lamps();
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void aFoundedAggregateIsReadBackAsItWasAndToldAsACloudEvent() {
        Stored<Lamp> lamp = lamps.found(id -> Mono.just(Lamp.in("hall").hung().in(Lamp.thirdQuarter())))
                .contextWrite(new Origin("client-1", "trace-1", null, "00-aa-bb-01")::putInto)
                .block();

        assertThat(lamps.get(lamp.id()).block()).isEqualTo(lamp)
                .isEqualTo(new Stored<>(lamp.id(), 1, Lamp.in("hall")));
        ConsumerRecord<String, String> told = told(lamp.id(), 1).getFirst();
        assertThat(told.headers()).extracting(header -> header.key() + "=" + new String(header.value(),
                StandardCharsets.UTF_8))
                .contains("ce_specversion=1.0", "ce_type=lamp.hung.v1", "ce_source=/bang-vang/lamps",
                        "ce_subject=" + lamp.id(), "ce_root=province", "ce_aggregateversion=1",
                        "content-type=application/json", "traceparent=00-aa-bb-01");
        assertThat(told.value()).contains("\"aggregateVersion\":1", "\"evaluationPeriod\":\"2025-Q3\"",
                "\"periodRevision\":1", "\"effectiveOn\":\"2021-01-02\"", "\"actor\":\"client-1\"",
                "\"correlationId\":\"trace-1\"", "\"causationId\":null", "\"worth\":2300000000000");
    }

    @Test
    void whatCountsForNoPeriodSaysSo() {
        Stored<Lamp> lamp = hang("timeless");
        assertThat(told(lamp.id(), 1).getFirst().value()).contains("\"evaluationPeriod\":null",
                "\"periodRevision\":null");
    }

    @Test
    void whatAPolicyDoesBecauseOfAnEventNamesItAndStaysInItsTrace() {
        Stored<Lamp> lamp = lamps.found(id -> Mono.just(Lamp.in("reaction").hung()))
                .contextWrite(Origin.reactionTo("event-7", "trace-1", "00-aa-bb-01")::putInto)
                .block();
        ConsumerRecord<String, String> told = told(lamp.id(), 1).getFirst();
        assertThat(told.value()).contains("\"actor\":\"system\"", "\"correlationId\":\"trace-1\"",
                "\"causationId\":\"event-7\"");
        assertThat(new String(told.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .isEqualTo("00-aa-bb-01");
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
    void versionsAreGaplessWhateverTheRaceAndEachIsTold() {
        Stored<Lamp> lamp = hang("cellar");
        Flux.range(1, 20)
                .flatMap(n -> lamps.decide(lamp.id(), ExpectedVersion.any(), read -> Mono.just(read.state().turned(n))))
                .blockLast();
        assertThat(lamps.get(lamp.id()).block().version()).isEqualTo(21);
        assertThat(told(lamp.id(), 21)).extracting(AggregatesContract::version)
                .containsAll(IntStream.rangeClosed(1, 21).mapToObj(Long::valueOf).toList());
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
    void eventsAboutSubjectsInsideADocumentKeepTheSubjectsOwnIdsAndVersions() {
        Stored<Lamp> lamp = hang("list");
        String bulb = "bulb-" + lamp.id();
        Stored<Lamp> changed = lamps.decide(lamp.id(), ExpectedVersion.any(),
                read -> Mono.just(Decided.of(read.state(),
                        List.<Lamp.Event>of(new Lamp.Event.BulbChanged(bulb, 4), new Lamp.Event.BulbChanged(bulb, 5)))))
                .block();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(told(bulb, 2)).extracting(AggregatesContract::version).containsExactly(4L, 5L);
    }

    @Test
    void whatWasPublishedIsCleared() {
        hang("garden");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                        lamps.all(Query.all().and(Filters.exists("pending.at"))).collectList().block()).isEmpty());
    }

    @Test
    void theFieldsThatAreSearchedHaveAnIndex() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(indexes()).contains(
                        "{\"key\": 1}", "{\"answered\": 1}", "{\"pending.at\": 1}",
                        "{\"state.brightness\": 1, \"_id\": 1}"));
    }

    private List<String> indexes() {
        return Flux.from(context.getBean(com.mongodb.reactivestreams.client.MongoClient.class)
                .getDatabase(new com.mongodb.ConnectionString(
                        context.getEnvironment().getRequiredProperty("spring.mongodb.uri")).getDatabase())
                .getCollection("lamps")
                .listIndexes()).map(index -> index.get("key", Document.class).toJson()).collectList().block();
    }

    private Stored<Lamp> hang(String place) {
        return lamps.found(id -> Mono.just(Lamp.in(place).hung())).block();
    }

    private static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(new String(record.headers().lastHeader("ce_aggregateversion").value(),
                StandardCharsets.UTF_8));
    }

    private List<ConsumerRecord<String, String>> told(String key, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.started().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<String, String>> seen = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        seen.add(record);
                    }
                });
                return seen.size() >= count;
            });
            return seen;
        }
    }
}
