package vn.bangvang.standings.fold;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Commendation.Title;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.OrganisationKind;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The current board of a year that is as it was sealed is made when somebody asks for it, and is then the one that a
 * fold from the beginning shows. The seed is printed; {@code -Dseed=} sees a history again.
 */
class RestingYearTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 100);
    private static final Period YEAR = Period.year(2021);
    private static final int LONG_AFTER = 1_001;

    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final List<Event> log = new ArrayList<>();

    /** 2021 closed and sealed, as it stands in the log. */
    private StandingsFold sealed() {
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        Seal seal = shown(started()).province("P").nextSeal().orElseThrow();
        scenario.add(seal, "seal-1", null, null);
        return started();
    }

    /** A process that has read all of it. */
    private StandingsFold started() {
        var fold = new StandingsFold();
        tell(fold);
        log.forEach(fold::apply);
        return fold;
    }

    private void tell(StandingsFold fold) {
        while (log.size() < scenario.events.size()) {
            Event event = scenario.events.get(log.size());
            log.add(event.at(new Place("log-0", log.size(), event.recordedAt())));
            fold.apply(log.getLast());
        }
    }

    private static Snapshot shown(StandingsFold fold) {
        return fold.publish("", Instant.EPOCH);
    }

    private static PeriodStandings year(StandingsFold fold) {
        return shown(fold).province("P").periods().get(YEAR);
    }

    private static StandingsFold startedFromTheFileOf(StandingsFold fold) throws IOException {
        var bytes = new ByteArrayOutputStream();
        fold.state().write(new DataOutputStream(bytes));
        return StandingsFold
                .of(FoldState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }

    private static void mustShowWhatAFoldFromTheBeginningShows(StandingsFold fold, String as) {
        ProvinceStandings scratch = fold.prefix("P", Instant.MAX).standings(any -> true);
        ProvinceStandings shown = shown(fold).province("P");
        assertThat(shown.periods().keySet()).isEqualTo(scratch.periods().keySet());
        scratch.periods().forEach((period, counted) -> {
            PeriodStandings current = fold.current("P", period).orElseThrow();
            assertThat(List.of(current.state(), current.asOf(), current.lateEvents(), current.board().canonical()))
                    .as("%s of %s", period, as)
                    .isEqualTo(List.of(counted.state(), counted.asOf(), counted.lateEvents(),
                            counted.board().canonical()));
        });
    }

    @Test
    void aSealedYearRestsUntilSomebodyAsks() {
        StandingsFold fold = sealed();

        PeriodStandings resting = year(fold);
        assertThatIllegalStateException().isThrownBy(resting::board).withMessageContaining("2021");
        PeriodStandings asked = fold.current("P", YEAR).orElseThrow();

        assertThat(asked.board().canonical()).isEqualTo(fold.closed("P", YEAR, 1).orElseThrow().board().canonical());
        assertThat(year(fold).board()).isSameAs(asked.board());
        assertThat(year(fold).change()).isEqualTo(resting.change());
        mustShowWhatAFoldFromTheBeginningShows(fold, "the scenario");
    }

    @Test
    void aStartFromTheFileMakesNoBoardOfIt() throws IOException {
        StandingsFold first = sealed();
        PeriodStandings before = year(first);

        StandingsFold second = startedFromTheFileOf(first);

        assertThat(year(second).made()).isNull();
        assertThat(year(second).asOf()).isEqualTo(before.asOf());
        mustShowWhatAFoldFromTheBeginningShows(second, "the file");
        assertThat(year(startedFromTheFileOf(second)).made()).isNull();
    }

    @Test
    void aCeremonyWakesItAndIsShown() {
        StandingsFold fold = sealed();
        PeriodStandings before = year(fold);

        scenario.itIs("2022-03-01");
        scenario.award("S", SubjectType.ORGANISATION, "CB2", Title.OUTSTANDING_YEAR, 2021);
        tell(fold);

        assertThat(year(fold).board().row("CB2").own().received())
                .isEqualTo(fold.closed("P", YEAR, 1).orElseThrow().board().row("CB2").own().received() + 1);
        assertThat(year(fold).change()).isGreaterThan(before.change());
        mustShowWhatAFoldFromTheBeginningShows(fold, "the ceremony");
    }

    @Test
    void itRestsAgainWhenNobodyHasNeededItForLong() {
        StandingsFold fold = sealed();
        shown(fold);
        PeriodStandings asked = fold.current("P", YEAR).orElseThrow();

        for (int i = 0; i < LONG_AFTER; i++) {
            assertThat(year(fold).board()).isSameAs(asked.board());
            fold.current("P", YEAR);
        }
        for (int i = 0; i < LONG_AFTER; i++) {
            shown(fold);
        }

        assertThat(year(fold).made()).isNull();
        assertThat(year(fold).change()).isEqualTo(asked.change());
        assertThat(fold.current("P", YEAR).orElseThrow().board().canonical()).isEqualTo(asked.board().canonical());
    }

    @Test
    void oneThatDoesNotCountSomethingDoesNotRestAndListsIt() throws IOException {
        scenario.organisation("CB9", OrganisationKind.GRASSROOTS_CELL, "K", LocalDate.of(2022, 1, 5));
        scenario.add(new Prize("prize", "CB9", "FIRST", 2021, false), "prize");
        StandingsFold fold = sealed();
        Snapshot before = shown(fold);

        StandingsFold second = startedFromTheFileOf(fold);

        assertThat(before.parked().count()).isPositive();
        assertThat(shown(second).parked()).isEqualTo(before.parked());
    }

    @Test
    void whateverHappensToAYearThatRestsItsBoardIsTheOneOfAFoldFromTheBeginning() throws IOException {
        System.out.println("seed " + SEED);
        int rested = 0;
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            List<Event> history = withSeals(new ToldHistoryFixture(random).log, random);
            int startsAt = random.nextInt(history.size() + 1);
            var fold = new StandingsFold();
            history.subList(0, startsAt).forEach(fold::apply);
            for (Event event : history.subList(startsAt, history.size())) {
                rested += rests(shown(fold));
                if (random.nextInt(20) == 0) {
                    fold = startedFromTheFileOf(fold);
                }
                if (random.nextInt(10) == 0) {
                    fold.current("P", YEAR);
                }
                fold.apply(event);
                if (random.nextInt(10) == 0) {
                    mustShowWhatAFoldFromTheBeginningShows(fold, "seed " + seed + ", started at " + startsAt);
                }
            }
            mustShowWhatAFoldFromTheBeginningShows(fold, "seed " + seed + ", started at " + startsAt);
        }
        assertThat(rested).as("publications in which a year rested").isPositive();
    }

    private static int rests(Snapshot snapshot) {
        ProvinceStandings province = snapshot.province("P");
        return province == null
                ? 0
                : (int) province.periods().values().stream().filter(period -> period.made() == null).count();
    }

    /** As the standings write them: when all has come that a closing names. */
    private static List<Event> withSeals(List<Event> told, Random random) {
        var fold = new StandingsFold();
        var history = new ArrayList<Event>();
        for (Event event : told) {
            fold.apply(event);
            history.add(event);
            ProvinceStandings province = random.nextInt(4) == 0 ? shown(fold).province("P") : null;
            Seal seal = province == null ? null : province.nextSeal().orElse(null);
            if (seal != null) {
                String id = "seal-" + seal.sequence();
                history.add(new Event(id, "P", id, 1, null, null, event.recordedAt(), seal,
                        new Place("seals", seal.sequence(), event.place().at())));
                fold.apply(history.getLast());
            }
        }
        return history;
    }
}
