package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.fact.Event;

import static org.assertj.core.api.Assertions.assertThat;

/** The board is a function of the set of events. Seeds are printed; put one into {@code -Dseed=} to see it again. */
class SetOfEventsTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static List<Event> shuffledWithDuplicates(List<Event> events, Random random) {
        var noisy = new ArrayList<Event>();
        for (Event event : events) {
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                noisy.add(event);
            }
        }
        Collections.shuffle(noisy, random);
        return noisy;
    }

    @Test
    void v7TheArticlesYearShuffledAndRepeatedIsByteIdentical() {
        System.out.println("seed " + SEED);
        List<Event> events = ScenarioFixture.closed2021().events;
        String expected = FactsFixture.fold(events).canonical();
        var random = new Random(SEED);
        for (int round = 0; round < 5; round++) {
            assertThat(FactsFixture.fold(shuffledWithDuplicates(events, random)).canonical()).isEqualTo(expected);
        }
    }

    @Test
    void aRepublicationUnderNewEventIdsChangesNothing() {
        List<Event> events = ScenarioFixture.closed2021().events;
        String expected = FactsFixture.fold(events).canonical();
        ArrayList<Event> again = new ArrayList<>(events);
        for (Event event : events) {
            again.add(new Event("again-" + event.id(), event.province(), event.aggregateId(), event.version(),
                    event.period(), event.periodRevision(), event.recordedAt().plusSeconds(1_000_000), event.fact()));
        }
        assertThat(FactsFixture.fold(again).canonical()).isEqualTo(expected);
        Collections.reverse(again);
        assertThat(FactsFixture.fold(again).canonical()).isEqualTo(expected);
    }
}
