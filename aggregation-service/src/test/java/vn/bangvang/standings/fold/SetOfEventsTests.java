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
    void anyHistoryInAnyOrderGivesTheSameBoard() {
        System.out.println("seed " + SEED);
        for (int round = 0; round < Integer.getInteger("rounds", 20); round++) {
            var random = new Random(SEED + round);
            List<Event> events = RandomHistoryFixture.events(SEED + round, 250);
            String expected = FactsFixture.fold(events).canonical();
            assertThat(FactsFixture.fold(shuffledWithDuplicates(events, random)).canonical())
                    .as("seed %d", SEED + round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void afterEveryEventTheRunningAccountEqualsOneMadeFromScratch() {
        System.out.println("seed " + SEED);
        for (int round = 0; round < Integer.getInteger("rounds", 6); round++) {
            long seed = SEED + 1000 + round;
            List<Event> events = RandomHistoryFixture.events(seed, 250);
            if (round % 2 == 1) {
                events = shuffledWithDuplicates(events, new Random(seed));
            }
            var running = new StandingsFold();
            for (int at = 0; at < events.size(); at++) {
                running.apply(events.get(at));
                assertThat(FactsFixture.publish(running).canonical())
                        .as("seed %d, event %d %s", seed, at, events.get(at))
                        .isEqualTo(FactsFixture.fold(events.subList(0, at + 1))
                                .canonical());
            }
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
