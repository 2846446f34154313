package vn.bangvang.outbox.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.model.Filters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is told of aggregates on any store; each subclass names one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TellingContract {
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
    void aFoundedAggregateIsReadBackAsItWasAndToldAsACloudEvent() {
        Stored<Lamp> lamp = lamps.found(id -> Mono.just(Lamp.in("hall").hung().in(Lamp.thirdQuarter())))
                .contextWrite(new Origin("client-1", "trace-1", null, "00-aa-bb-01")::putInto)
                .block();

        assertThat(lamps.get(lamp.id()).block()).isEqualTo(lamp)
                .isEqualTo(new Stored<>(lamp.id(), 1, Lamp.in("hall")));
        ConsumerRecord<String, String> told = service.told(lamp.id(), 1).getFirst();
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
        assertThat(service.told(lamp.id(), 1).getFirst().value()).contains("\"evaluationPeriod\":null",
                "\"periodRevision\":null");
    }

    @Test
    void whatAPolicyDoesBecauseOfAnEventNamesItAndStaysInItsTrace() {
        Stored<Lamp> lamp = lamps.found(id -> Mono.just(Lamp.in("reaction").hung()))
                .contextWrite(Origin.reactionTo("event-7", "trace-1", "00-aa-bb-01")::putInto)
                .block();
        ConsumerRecord<String, String> told = service.told(lamp.id(), 1).getFirst();
        assertThat(told.value()).contains("\"actor\":\"system\"", "\"correlationId\":\"trace-1\"",
                "\"causationId\":\"event-7\"");
        assertThat(new String(told.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .isEqualTo("00-aa-bb-01");
    }

    @Test
    void versionsAreGaplessWhateverTheRaceAndEachIsTold() {
        Stored<Lamp> lamp = hang("cellar");
        Flux.range(1, 20)
                .flatMap(n -> lamps.decide(lamp.id(), ExpectedVersion.any(), read -> Mono.just(read.state().turned(n))))
                .blockLast();
        assertThat(lamps.get(lamp.id()).block().version()).isEqualTo(21);
        assertThat(service.told(lamp.id(), 21)).extracting(TellingContract::version)
                .containsAll(IntStream.rangeClosed(1, 21).mapToObj(Long::valueOf).toList());
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
        assertThat(service.told(bulb, 2)).extracting(TellingContract::version).containsExactly(4L, 5L);
    }

    @Test
    void whatWasPublishedIsCleared() {
        hang("garden");
        await().untilAsserted(() -> assertThat(
                lamps.all(Query.all().and(Filters.exists("pending.at"))).collectList().block()).isEmpty());
    }

    private Stored<Lamp> hang(String place) {
        return lamps.found(id -> Mono.just(Lamp.in(place).hung())).block();
    }

    private static long version(ConsumerRecord<String, String> record) {
        return Long.parseLong(new String(record.headers().lastHeader("ce_aggregateversion").value(),
                StandardCharsets.UTF_8));
    }
}
