package vn.bangvang.outbox.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.relay.RelayFixture;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A request knows the versions that it has written, for the caller to name. */
class WrittenSoFarIT {
    private static final String TOPIC = "outbox.written." + UUID.randomUUID();
    private static Instance one;
    private static Instance two;

    @BeforeAll
    static void start() {
        String uri = RealParts.started().freshStoreUri(WrittenSoFarIT.class);
        one = new Instance(uri, TOPIC, RelayFixture.broker(), Clock.systemUTC());
        two = new Instance(uri, TOPIC, RelayFixture.broker(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    @Test
    void whatIsFoundedAndChangedIsNamedByItsVersion() {
        Stored<Lamp> lamp = one.hang("hall").block();

        assertThat(written(one.hang("yard"))).satisfies(position -> assertThat(position.versions()).hasSize(1)
                .containsValue(1L));
        assertThat(written(one.brighter(lamp.id()))).isEqualTo(version(lamp.id(), 2));
    }

    @Test
    void severalWritesOfOneRequestAreNamedTogether() {
        Stored<Lamp> first = one.hang("stairs").block();
        Stored<Lamp> second = one.hang("attic").block();

        assertThat(written(one.brighter(first.id()).then(one.brighter(second.id())).then(one.brighter(first.id()))))
                .isEqualTo(version(first.id(), 3).and(version(second.id(), 2)));
    }

    @Test
    void whatIsToldOfSomethingInsideIsNamedByThat() {
        Stored<Lamp> lamp = one.hang("list").block();

        assertThat(written(one.lamps.decide(lamp.id(), ExpectedVersion.any(),
                read -> Mono.just(Decided.of(read.state(), new Lamp.Event.BulbChanged("bulb", 4))))))
                .isEqualTo(version("bulb", 4));
    }

    @Test
    void whatWasRefusedOrLeftAsItWasIsNotNamed() {
        Stored<Lamp> lamp = one.hang("office").block();

        assertThat(written(one.hang("office").onErrorResume(_ -> Mono.empty()))).isEqualTo(SeenPosition.NOTHING);
        assertThat(written(one.lamps.decide(lamp.id(), ExpectedVersion.any(),
                read -> Mono.just(Decided.unchanged(read.state()))))).isEqualTo(SeenPosition.NOTHING);
    }

    @Test
    void aRetryIsToldWhereItsFirstAnswerStood() {
        IdempotencyKey hanging = key();
        SeenPosition hung = written(one.hang("gate", hanging));
        String id = one.lamps.findByKey("gate").block().id();
        IdempotencyKey changing = key();
        Mono<Stored<Lamp>> bulb = Mono.defer(() -> two.lamps.decide(id, ExpectedVersion.any(), changing,
                read -> Mono.just(Decided.of(read.state(), new Lamp.Event.BulbChanged("gate-bulb", 9)))));

        assertThat(written(two.hang("elsewhere", hanging))).isEqualTo(hung).isEqualTo(version(id, 1));
        assertThat(written(bulb)).isEqualTo(version("gate-bulb", 9));
        assertThat(written(bulb)).isEqualTo(version("gate-bulb", 9));
    }

    @Test
    void ofManyTheLastOfEachPartitionIsNamedAlsoOfThoseThatWereThereBefore() {
        List<FoundingEachContract.Wish> wishes = IntStream.range(0, 40)
                .mapToObj(i -> new FoundingEachContract.Wish("row " + i, 1))
                .toList();
        SeenPosition first = written(one.lamps.foundEach(key(), wishes, new FoundingEachContract.Rules()));

        assertThat(first.versions()).hasSize(3);
        assertThat(first).isEqualTo(Flux.fromIterable(wishes)
                .concatMap(wish -> one.lamps.findByKey(wish.place()))
                .collect(Collectors.toMap(lamp -> partition(lamp.id()),
                        lamp -> version(lamp.id(), lamp.version()), (_, later) -> later))
                .map(last -> last.values().stream().reduce(SeenPosition.NOTHING, SeenPosition::and))
                .block());
        assertThat(written(two.lamps.foundEach(key(), wishes, new FoundingEachContract.Rules()))).isEqualTo(first);
    }

    private static SeenPosition written(Mono<?> work) {
        var noted = new WrittenSoFar();
        work.contextWrite(noted::putInto).block();
        return noted.position();
    }

    private static SeenPosition version(String id, long version) {
        return SeenPosition.ofVersion(TOPIC, id, version);
    }

    /** As Kafka's own producers choose. */
    private static int partition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), 3);
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("client " + UUID.randomUUID(), "body");
    }
}
