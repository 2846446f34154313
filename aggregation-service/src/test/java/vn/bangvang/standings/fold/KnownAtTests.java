package vn.bangvang.standings.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known at a moment is what a fold shows that was told everything up to that moment, in the order in which it
 * was told, and nothing else. The seed is printed; {@code -Dseed=} sees a history again.
 */
class KnownAtTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 2_000);
    private static final Instant START = Instant.parse("2022-01-04T00:00:00Z");

    @Test
    void whatWasKnownAtAnyMomentIsAFoldOfWhatHadBeenTold() {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            List<Event> log = new ToldHistory(random).log;
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

    /** A small random history as it stands in the log: some of it told twice, some versions with another content. */
    private static final class ToldHistory {
        private final Map<String, Long> numbers = new HashMap<>();
        private final List<Event> log = new ArrayList<>();
        private final Random random;

        ToldHistory(Random random) {
            this.random = random;
            var history = new RandomHistoryFixture("P", true, random);
            history.happen(18);
            history.events.forEach(this::tell);
        }

        private void tell(Event event) {
            append(event);
            if (random.nextInt(6) == 0) {
                Event again = log.get(random.nextInt(log.size()));
                append(new Event(again.id() + "-again", again.province(), again.aggregateId(), again.version(),
                        again.period(), again.periodRevision(), again.recordedAt(), again.fact()));
            }
            if (random.nextInt(6) == 0) {
                Event other = log.get(random.nextInt(log.size()));
                log.stream()
                        .filter(one -> isSameSubject(one, other) && one.version() != other.version())
                        .filter(one -> log.stream()
                                .filter(told -> isSameSubject(told, other) && told.version() == other.version())
                                .noneMatch(told -> told.content().equals(one.content())))
                        .findFirst()
                        .ifPresent(one -> append(new Event(one.id() + "-other", one.province(), one.aggregateId(),
                                other.version(), one.period(), one.periodRevision(), one.recordedAt(), one.fact())));
            }
        }

        private static boolean isSameSubject(Event one, Event other) {
            return one.kind() == other.kind() && one.aggregateId().equals(other.aggregateId());
        }

        /** Some things happen within one tick of the log's clock. */
        private void append(Event event) {
            String part = event.kind().aggregateType();
            Instant at = log.isEmpty() ? START : log.getLast().place().at();
            log.add(event
                    .at(new Place(part, numbers.merge(part, 1L, Long::sum) - 1, at.plusMillis(random.nextInt(2)))));
        }
    }

    private static List<Object> shown(ProvinceStandings province) {
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
