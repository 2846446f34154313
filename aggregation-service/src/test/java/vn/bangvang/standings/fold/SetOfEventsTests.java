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
        for (var event : events)
            for (var copies = 1 + random.nextInt(3); copies > 0; copies--)
                noisy.add(event);
        Collections.shuffle(noisy, random);
        return noisy;
    }

    @Test
    void v7_the_article_s_year_shuffled_and_repeated_is_byte_identical() {
        System.out.println("seed " + SEED);
        var events = ScenarioFixture.closed2021().events;
        var expected = FactsFixture.fold(events).canonical();
        var random = new Random(SEED);
        for (var round = 0; round < 5; round++)
            assertThat(FactsFixture.fold(shuffledWithDuplicates(events, random)).canonical()).isEqualTo(expected);
    }

    @Test
    void any_history_in_any_order_gives_the_same_board() {
        System.out.println("seed " + SEED);
        for (var round = 0; round < Integer.getInteger("rounds", 20); round++) {
            var random = new Random(SEED + round);
            var events = RandomHistoryFixture.events(SEED + round, 250);
            var expected = FactsFixture.fold(events).canonical();
            assertThat(FactsFixture.fold(shuffledWithDuplicates(events, random)).canonical())
                    .as("seed %d", SEED + round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void after_every_event_the_running_account_equals_one_made_from_scratch() {
        System.out.println("seed " + SEED);
        for (var round = 0; round < Integer.getInteger("rounds", 6); round++) {
            var seed = SEED + 1000 + round;
            var events = RandomHistoryFixture.events(seed, 250);
            if (round % 2 == 1)
                events = shuffledWithDuplicates(events, new Random(seed));
            var running = new StandingsFold();
            for (var at = 0; at < events.size(); at++) {
                running.apply(events.get(at));
                assertThat(running.publish().canonical()).as("seed %d, event %d %s", seed, at, events.get(at))
                        .isEqualTo(FactsFixture.fold(events.subList(0, at + 1))
                                .canonical());
            }
        }
    }

    @Test
    void a_republication_under_new_event_ids_changes_nothing() {
        var events = ScenarioFixture.closed2021().events;
        var expected = FactsFixture.fold(events).canonical();
        var again = new ArrayList<>(events);
        for (var event : events)
            again.add(new Event("again-" + event.id(), event.province(), event.aggregateId(), event.version(),
                    event.year(), event.yearRevision(), event.recordedAt().plusSeconds(1_000_000), event.fact()));
        assertThat(FactsFixture.fold(again).canonical()).isEqualTo(expected);
        Collections.reverse(again);
        assertThat(FactsFixture.fold(again).canonical()).isEqualTo(expected);
    }
}
