package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits in memory has a bound in bytes; beyond it, the sweep finds it in its document. */
class JustWrittenTests {
    private static final int HEAVY = 1_000_000;
    /** A little more than that is what it weighs. */
    private static final int FIT = 31;
    private static final int FIT_AT_ONCE = 8;

    private static final MongoClient NOBODY = MongoClients.create("mongodb://127.0.0.1:1");

    private final JustWritten written = new JustWritten();
    private final PendingDocuments documents = new PendingDocuments(
            NOBODY.getDatabase("house").getCollection("lamps"));

    @AfterAll
    static void stop() {
        NOBODY.close();
    }

    @Test
    void whatIsTooMuchTogetherIsNotKept() {
        add(FIT + 2);

        assertThat(held(FIT + 2)).containsExactlyElementsOf(numbers(FIT));
    }

    @Test
    void whatIsWrittenAgainWeighsWhatItWeighsNow() {
        add(FIT);

        written.add(waiting(0, 2, HEAVY / 1_000));
        written.add(waiting(FIT, 1, HEAVY));

        assertThat(held(FIT + 1)).containsExactlyElementsOf(numbers(FIT + 1));
    }

    @Test
    void asMuchAsAPageIsTakenAtOnce() throws InterruptedException {
        add(FIT);

        assertThat(taken()).isEqualTo(numbers(FIT_AT_ONCE));
    }

    @Test
    void whatWasTakenMakesRoom() throws InterruptedException {
        add(FIT);
        int room = taken().size();

        IntStream.range(FIT, 2 * FIT).forEach(i -> written.add(waiting(i, 1, HEAVY)));

        assertThat(held(2 * FIT)).hasSize(FIT).endsWith(FIT + room - 1);
    }

    @Test
    void whatIsForgottenMakesRoom() {
        add(FIT);
        written.forget();

        add(FIT);

        assertThat(held(FIT)).hasSize(FIT);
    }

    private void add(int count) {
        numbers(count).forEach(i -> written.add(waiting(i, 1, HEAVY)));
    }

    private List<Integer> taken() throws InterruptedException {
        return written.take(Duration.ZERO).stream().map(waiting -> Integer.valueOf(waiting.id())).toList();
    }

    private List<Integer> held(int among) {
        return numbers(among).stream()
                .filter(i -> written.holds(new Waiting.Place(documents.name(), String.valueOf(i))))
                .toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private Waiting waiting(int id, long version, int characters) {
        return new Waiting(documents, String.valueOf(id), version, List.of(
                new PendingEvent("e", Instant.EPOCH, "lamp.v1", "k", Map.of(), "x".repeat(characters))));
    }
}
