package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known at a moment is what a fold shows that was told everything up to that moment, in the order in which it
 * was told, and nothing else. The seed is printed; {@code -Dseed=} sees a history again.
 */
class KnownAtTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 1_000);

    @Test
    void whatWasKnownAtAnyMomentIsAFoldOfWhatHadBeenTold() {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            List<Event> log = new ToldHistoryFixture(random).log;
            Instant moment = log.get(random.nextInt(log.size())).place().at();
            var live = new StandingsFold();
            log.forEach(live::apply);
            var then = new StandingsFold();
            log.stream().filter(event -> !event.place().at().isAfter(moment)).forEach(then::apply);

            ProvinceStandings known = live.prefix("P", moment).standings(any -> true);

            assertThat(shown(known)).as("seed %d at %s of%n%s", seed, moment, log)
                    .isEqualTo(shown(FactsFixture.publish(then).provinces().get("P")));
        }
    }

    static List<Object> shown(ProvinceStandings province) {
        var all = new ArrayList<Object>(List.of(province.code(), province.name(), province.organisations(),
                province.brokenSeals(), province.unsealed()));
        for (PeriodStandings period : province.periods().values()) {
            all.addAll(List.of(period.state(), period.asOf(), period.lateEvents(), period.board().canonical()));
            period.closed()
                    .forEach(closed -> all.addAll(List.of(closed.state(), closed.closedAt(),
                            closed.board().canonical(), closed.lateEvents())));
        }
        return all;
    }
}
