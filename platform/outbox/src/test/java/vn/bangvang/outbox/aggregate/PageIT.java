package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.relay.RelayFixture;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** A page costs what is on it, and not what stands behind it. */
class PageIT {
    private static final int ALL = 1_200;
    private static final int READ_OVER = 500;
    private static Instance lamps;
    private static List<String> places;

    @BeforeAll
    static void manyLamps() {
        lamps = new Instance(RealParts.started().freshStoreUri(PageIT.class), "outbox.page." + UUID.randomUUID(),
                RelayFixture.broker(), Clock.systemUTC());
        places = IntStream.range(0, ALL).mapToObj("page-%04d"::formatted).toList();
        Flux.fromIterable(places).concatMap(lamps::hang).blockLast();
    }

    @AfterAll
    static void stop() {
        lamps.close();
    }

    @Test
    void isReadAndNoMore() {
        assertThat(page(Part.first(7), _ -> true)).isEqualTo(places.subList(0, 7));
        lamps.finds.clear();
        assertThat(lamps.lamps.page(Query.all(), Part.first(7))
                .map(stored -> stored.state().place())
                .collectList()
                .block()).isEqualTo(places.subList(0, 7));
        assertThat(lamps.finds).extracting(PageIT::limit).containsExactly(7);
    }

    @Test
    void isFilledFromBehindWhatMayNotBeSeen() {
        lamps.finds.clear();
        assertThat(page(Part.first(3), stored -> stored.state().place().endsWith("99")))
                .containsExactly("page-0099", "page-0199", "page-0299");
        assertThat(lamps.finds).extracting(PageIT::limit).containsExactly(READ_OVER);

        lamps.finds.clear();
        assertThat(page(Part.first(3), stored -> stored.state().place().compareTo("page-0998") > 0))
                .containsExactly("page-0999", "page-1000", "page-1001");
        assertThat(lamps.finds).extracting(PageIT::limit).containsExactly(READ_OVER, READ_OVER, READ_OVER);
    }

    @Test
    void beginsWithTheNewestAndIsCountedWhenThatIsAskedFor() {
        var part = new Part(null, 2, Part.Order.NEWEST, null, true);
        assertThat(page(part, stored -> !stored.state().place().endsWith("9"))).containsExactly("page-1198",
                "page-1197");
        assertThat(part.all()).hasValue(ALL - ALL / 10);
    }

    private static List<String> page(Part part, Predicate<Stored<Lamp>> visible) {
        return lamps.lamps.page(Query.all(), part, visible).map(stored -> stored.state().place()).collectList().block();
    }

    private static int limit(BsonDocument find) {
        return find.containsKey("limit") ? find.getNumber("limit").intValue() : 0;
    }
}
