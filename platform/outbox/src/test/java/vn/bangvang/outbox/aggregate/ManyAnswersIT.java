package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.relay.RelayFixture;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What was answered about an aggregate before costs who reads it nothing, however much it is. */
class ManyAnswersIT {
    private static final int REMEMBERED = 5_000;
    private static Instance lamps;
    private static String id;

    @BeforeAll
    static void aLampThatWasTurnedAllDay() {
        lamps = new Instance(RealParts.started().freshStoreUri(ManyAnswersIT.class), "outbox.many." + UUID.randomUUID(),
                RelayFixture.broker(), Clock.systemUTC());
        id = lamps.hang("hall").block().id();
        Date at = Date.from(Instant.now());
        List<String> keys = IntStream.range(0, REMEMBERED).mapToObj("caller/%d"::formatted).toList();
        lamps.change(id, new Document("$set", new Document("answered", keys).append("answers", keys.stream()
                .map(key -> new Document("key", key).append("fingerprint", "").append("version", 1L).append("at", at))
                .toList())));
    }

    @AfterAll
    static void stop() {
        lamps.close();
    }

    @BeforeEach
    void nothingWasRead() {
        lamps.reads.clear();
    }

    @Test
    void aChangeReadsTheAnswerToItsOwnKeyAlone() {
        IdempotencyKey key = new IdempotencyKey("caller/new", "");
        Stored<Lamp> first = lamps.brighter(id, key).block();
        assertThat(lamps.reads).isNotEmpty().allSatisfy(read -> {
            assertThat(read.answers()).isZero();
            assertThat(read.fields()).doesNotContain("pending");
        });

        lamps.reads.clear();
        assertThat(lamps.brighter(id, key).block()).isEqualTo(first);
        assertThat(lamps.reads).extracting(Instance.Read::answers).containsExactly(1);
    }

    @Test
    void aChangeWithoutAKeyReadsNone() {
        lamps.brighter(id).block();
        assertThat(lamps.reads).isNotEmpty().extracting(Instance.Read::answers).containsOnly(0);
    }

    @Test
    void whoOnlyReadsIsGivenTheStateAlone() {
        lamps.lamps.get(id).block();
        lamps.lamps.findByKey("hall").block();
        lamps.lamps.all(Query.all()).blockLast();
        lamps.lamps.page(Query.all(), Part.first(7)).blockLast();
        assertThat(lamps.reads).hasSize(4)
                .allSatisfy(read -> assertThat(read.fields()).containsExactlyInAnyOrder("_id", "version", "state"));
    }
}
