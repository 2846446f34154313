package vn.bangvang.standings.fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Small random histories. What the seed printed is goes into {@code -Dseed=} to see a history again, and
 * {@code -Dhistories=} says how many; one that fails is told with the events that it takes to fail.
 */
class RandomHistoryTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 5_000);
    private static final int STEPS = 18;

    /** One province or two, as it was recorded. */
    private static List<Event> recorded(Random random) {
        var events = new ArrayList<Event>();
        var one = new RandomHistoryFixture("P", true, random);
        one.happen(STEPS);
        events.addAll(one.events);
        if (random.nextInt(4) == 0) {
            var other = new RandomHistoryFixture("Q", true, random);
            other.happen(STEPS / 2);
            other.events.forEach(event -> events.add(random.nextInt(events.size()), event));
        }
        return events;
    }

    /** As it was recorded, or some of it late, or in any order and some of it several times. */
    private static List<Event> delivered(List<Event> recorded, Random random) {
        var events = new ArrayList<Event>(recorded);
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int late = recorded.size() / 5; late > 0; late--) {
                    Event event = events.remove(random.nextInt(events.size()));
                    events.add(random.nextInt(events.size() + 1), event);
                }
            }
            case 1 -> {
                events.addAll(recorded.subList(0, recorded.size() / 3));
                Collections.shuffle(events, random);
            }
            default -> {
            }
        }
        return events;
    }

    @Test
    void theRunningAccountEqualsOneMadeFromScratchAndTheOrderOfEventsIsNoMatter() {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            List<Event> recorded = recorded(random);
            List<Event> delivered = delivered(recorded, random);
            int looked = random.nextInt(delivered.size());
            if (FoldComparison.differs(delivered, recorded, at -> at == looked || random.nextInt(4) == 0,
                    at -> at == looked)) {
                fail("seed %d: running and from scratch differ after%n%s".formatted(seed,
                        FoldComparison.shrunk(delivered, events -> FoldComparison.differs(events,
                                recorded.stream().filter(events::contains).toList(), at -> true, at -> true))));
            }
        }
    }

    @Test
    void whatBeginsAfterAReferenceDateLeavesTheBoardsOfThatDateAlone() {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES / 5; seed++) {
            var history = new RandomHistoryFixture("P", false, new Random(seed));
            history.happen(STEPS);
            var fold = new StandingsFold();
            for (Event event : history.events) {
                if (!history.dated.containsKey(event)) {
                    fold.apply(event);
                    continue;
                }
                ProvinceStandings before = FactsFixture.publish(fold).provinces().get("P");
                fold.apply(event);
                ProvinceStandings after = FactsFixture.publish(fold).provinces().get("P");
                for (PeriodStandings period : before.periods().values()) {
                    if (period.state().referenceDate().isBefore(history.dated.get(event))) {
                        assertThat(after.periods().get(period.period()).board().rows())
                                .as("seed %d, %s changes %s", seed, event, period.period())
                                .isEqualTo(period.board().rows());
                    }
                }
            }
        }
    }

    @Test
    void everyListHasAsManySubjectsAsItsFigureSays() {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES / 5; seed++) {
            String told = "seed " + seed;
            Snapshot snapshot = FactsFixture.fold(recorded(new Random(seed)));
            snapshot.provinces().values().forEach(province -> province.periods().values().forEach(period -> {
                SubjectListFixture.mustEqualTheFigures(period.board(), told);
                period.closed().forEach(closed -> SubjectListFixture.mustEqualTheFigures(closed.board(), told));
            }));
        }
    }
}
