package vn.bangvang.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.refusal.Refusal;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the outbox promises on any store; each subclass names one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AggregateStoreContract {
    private final String topic = "outbox.lamp." + UUID.randomUUID();
    private ConfigurableApplicationContext context;
    private AggregateStore<Lamp> lamps;

    record Lamp(String place, int brightness, LocalDate since, long worth) {}

    record Turned(int to) {}

    @SpringBootApplication
    static class Service {}

    /** @return a connection string with a database that nobody has used */
    abstract String storeUri();

    @BeforeAll
    void start() {
        context = new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
                .run("--spring.mongodb.uri=" + storeUri(),
                        "--spring.kafka.bootstrap-servers=" + RealParts.started().bootstrapServers(),
                        "--bangvang.outbox.source=/bang-vang/lamps", "--bangvang.outbox.topics=" + topic,
                        "--bangvang.outbox.sweep-every=300ms");
        lamps = context.getBean(AggregateStores.class).of("lamps", Lamp.class, "LAMP");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void anAddedAggregateIsReadBackAsItWasAndToldAsACloudEvent() {
        Stored<Lamp> lamp = lamps.add(lamp("hall"), null)
                .contextWrite(new Origin("client-1", "trace-1", null, "00-aa-bb-01")::putInto)
                .block();

        assertThat(lamps.get(lamp.id()).block()).isEqualTo(lamp)
                .isEqualTo(new Stored<>(lamp.id(), 1, new Lamp("hall", 0, LocalDate.of(2021, 1, 2),
                        2_300_000_000_000L)));
        ConsumerRecord<String, String> told = told(lamp.id(), 1).getFirst();
        assertThat(told.headers()).extracting(header -> header.key() + "=" + new String(header.value(),
                StandardCharsets.UTF_8))
                .contains("ce_specversion=1.0", "ce_type=lamp.added.v1", "ce_source=/bang-vang/lamps",
                        "ce_subject=" + lamp.id(), "ce_root=province", "ce_aggregateversion=1",
                        "content-type=application/json", "traceparent=00-aa-bb-01");
        assertThat(told.value()).contains("\"aggregateVersion\":1", "\"evaluationYear\":2021", "\"yearRevision\":1",
                "\"effectiveOn\":\"2021-09-01\"", "\"actor\":\"client-1\"", "\"correlationId\":\"trace-1\"",
                "\"causationId\":null", "\"worth\":2300000000000");
    }

    @Test
    void whatAPolicyDoesBecauseOfAnEventNamesItAndStaysInItsTrace() {
        Stored<Lamp> lamp = lamps.add(lamp("reaction"), null)
                .contextWrite(Origin.reactionTo("event-7", "trace-1", "00-aa-bb-01")::putInto)
                .block();

        ConsumerRecord<String, String> told = told(lamp.id(), 1).getFirst();
        assertThat(told.value()).contains("\"actor\":\"system\"", "\"correlationId\":\"trace-1\"",
                "\"causationId\":\"event-7\"");
        assertThat(new String(told.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .isEqualTo("00-aa-bb-01");
    }

    @Test
    void aSecondOneWithTheSameBusinessKeyIsRefusedAndNotTold() {
        Stored<Lamp> first = lamps.add(lamp("porch"), null).block();
        NewAggregate<Lamp> second = lamp("porch");

        assertThatThrownBy(() -> lamps.add(second, null).block()).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("LAMP_ALREADY_EXISTS"));
        assertThat(lamps.find(second.id()).block()).isNull();
        assertThat(lamps.findByKey("porch").block()).isEqualTo(first);
    }

    @Test
    void noTwoShareOneOfSeveralBusinessKeysUntilItIsGivenUp() {
        Stored<Lamp> first = lamps.add(keyed("larder", "socket 1"), null).block();
        NewAggregate<Lamp> second = keyed("gazebo", "socket 1");

        assertThatThrownBy(() -> lamps.add(second, null).block()).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("LAMP_ALREADY_EXISTS"));
        assertThat(lamps.findByKey("socket 1").block()).isEqualTo(first);
        lamps.change(first.id(), ExpectedVersion.any(),
                read -> Mono.just(new Change<>(read.state(), "larder", List.of(event(1))))).block();
        assertThat(lamps.add(second, null).block()).isNotNull();
    }

    private NewAggregate<Lamp> keyed(String... keys) {
        NewAggregate<Lamp> lamp = lamp(keys[0]);
        return new NewAggregate<>(lamp.id(), List.of(keys), lamp.state(), lamp.events());
    }

    @Test
    void versionsAreGaplessWhateverTheRaceAndEachIsTold() {
        Stored<Lamp> lamp = lamps.add(lamp("cellar"), null).block();

        Flux.range(1, 20)
                .flatMap(n -> lamps.change(lamp.id(), ExpectedVersion.any(), read -> turned(read, n)))
                .blockLast();

        assertThat(lamps.get(lamp.id()).block().version()).isEqualTo(21);
        assertThat(told(lamp.id(), 21)).extracting(AggregateStoreContract::version)
                .containsAll(IntStream.rangeClosed(1, 21).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aChangeOfAVersionThatIsNoLongerThereIsRefusedAndNothingIsWritten() {
        Stored<Lamp> lamp = lamps.add(lamp("attic"), null).block();
        lamps.change(lamp.id(), ExpectedVersion.of(1), read -> turned(read, 5)).block();

        assertThatThrownBy(() -> lamps.change(lamp.id(), ExpectedVersion.of(1), read -> turned(read, 6)).block())
                .isInstanceOfSatisfying(StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(2));
        assertThat(lamps.get(lamp.id()).block().state().brightness()).isEqualTo(5);
    }

    @Test
    void aChangeThatNeverFindsTheAggregateAtRestIsNotCalledStale() {
        Stored<Lamp> lamp = lamps.add(lamp("crossing"), null).block();

        assertThatThrownBy(() -> lamps.change(lamp.id(), ExpectedVersion.any(),
                read -> lamps.change(lamp.id(), ExpectedVersion.any(), now -> turned(now, 1))
                        .then(Mono.defer(() -> turned(read, 2))))
                .block()).isInstanceOf(Contention.class);
    }

    @Test
    void aRetryIsAnsweredWithTheFirstAnswerAndAnotherBodyIsRefused() {
        var key = new IdempotencyKey("client-1 retry", "body-a");
        Stored<Lamp> first = lamps.once(key, () -> lamps.add(lamp("stairs"), key)).block();
        lamps.change(first.id(), ExpectedVersion.any(), read -> turned(read, 9)).block();

        assertThat(lamps.once(key, () -> Mono.error(new AssertionError("carried out twice"))).block()).isEqualTo(first);
        assertThatThrownBy(() -> lamps.once(new IdempotencyKey(key.key(), "body-b"), Mono::empty).block())
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void manyAreAddedWithOneWriteAndTheTakenOnesAreNamed() {
        lamps.add(lamp("row-7"), null).block();
        List<NewAggregate<Lamp>> row = IntStream.range(0, 300).mapToObj(n -> lamp("row-" + n)).toList();

        List<Added<Lamp>> added = lamps.addAll(row).collectList().block();

        assertThat(added).hasSize(300);
        assertThat(added.get(7).refusal()).isNotNull();
        assertThat(added.stream().filter(one -> one.stored() != null)).hasSize(299);
        assertThat(added.get(299).stored().state().place()).isEqualTo("row-299");
        assertThat(lamps.page(Filters.regex("state.place", "^row-"), null, 500).collectList().block()).hasSize(300);
    }

    @Test
    void eventsAboutSubjectsInsideADocumentKeepTheSubjectsOwnIdsAndVersions() {
        Stored<Lamp> lamp = lamps.add(lamp("list"), null).block();

        Stored<Lamp> changed = lamps.change(lamp.id(), ExpectedVersion.any(),
                read -> Mono.just(new Change<>(read.state(), List.of(event(1).about("subject-" + lamp.id(), 4),
                        event(2).about("subject-" + lamp.id(), 5)))))
                .block();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(told("subject-" + lamp.id(), 2)).extracting(AggregateStoreContract::version).containsExactly(4L, 5L);
    }

    @Test
    void whatWasPublishedIsCleared() {
        lamps.add(lamp("garden"), null).block();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(lamps.page(Filters.exists("pending.at"), null, 10).collectList().block())
                                .isEmpty());
    }

    private Mono<Change<Lamp>> turned(Stored<Lamp> read, int to) {
        Lamp lamp = read.state();
        return Mono.just(new Change<>(new Lamp(lamp.place(), to, lamp.since(), lamp.worth()), List.of(event(to))));
    }

    private OutgoingEvent event(int to) {
        return OutgoingEvent.of(topic, "lamp.turned.v1", "lamp", "province", new Turned(to), Map.of("to", to));
    }

    private NewAggregate<Lamp> lamp(String place) {
        var lamp = new Lamp(place, 0, LocalDate.of(2021, 1, 2), 2_300_000_000_000L);
        return new NewAggregate<>(Ids.next(), place, lamp,
                List.of(OutgoingEvent.of(topic, "lamp.added.v1", "lamp", "province", Map.of(), lamp)
                        .withYear(2021, 1)
                        .effectiveOn(LocalDate.of(2021, 9, 1))));
    }

    private static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(new String(record.headers().lastHeader("ce_aggregateversion").value(),
                StandardCharsets.UTF_8));
    }

    private List<ConsumerRecord<String, String>> told(String key, int count) {
        Map<String, Object> config = Map.of("bootstrap.servers", RealParts.started().bootstrapServers(),
                "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var seen = new ArrayList<ConsumerRecord<String, String>>();
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
