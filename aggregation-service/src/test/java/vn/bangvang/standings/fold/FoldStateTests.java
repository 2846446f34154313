package vn.bangvang.standings.fold;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.PeriodStandings.ClosedBoard;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A fold that goes on from a file and what came since is the fold of the whole log, byte for byte. The seed is printed;
 * {@code -Dseed=} sees a history again.
 */
class FoldStateTests {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 1_000);
    private static final Period YEAR = Period.year(2021);

    private static byte[] written(StandingsFold fold) {
        var bytes = new ByteArrayOutputStream();
        try {
            fold.state().write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static StandingsFold read(byte[] bytes) throws IOException {
        return StandingsFold.of(FoldState.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }

    private static List<Object> shown(Snapshot snapshot) {
        var all = new ArrayList<Object>(List.of(snapshot.canonical()));
        snapshot.provinces().forEach((id, province) -> {
            all.addAll(List.of(id, province.known(), province.seals().toString().isEmpty()));
            all.addAll(KnownAtTests.shown(province));
        });
        return all;
    }

    @Test
    void aFoldThatGoesOnFromAFileIsTheFoldOfTheWholeLog() throws IOException {
        System.out.println("seed " + SEED);
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            List<Event> log = new ToldHistoryFixture(random).log;
            int keptAt = random.nextInt(log.size() + 1);
            var first = new StandingsFold();
            log.subList(0, keptAt).forEach(first::apply);
            if (random.nextBoolean()) {
                FactsFixture.publish(first);
            }
            StandingsFold second = read(written(first));
            var whole = new StandingsFold();
            log.forEach(whole::apply);
            for (Event event : log.subList(keptAt, log.size())) {
                second.apply(event);
                if (random.nextInt(8) == 0) {
                    FactsFixture.publish(second);
                }
            }
            Instant moment = log.get(random.nextInt(log.size())).place().at();

            assertThat(shown(FactsFixture.publish(second))).as("seed %d, kept after %d of%n%s", seed, keptAt, log)
                    .isEqualTo(shown(FactsFixture.publish(whole)));
            assertThat(KnownAtTests.shown(second.prefix("P", moment).standings(any -> true)))
                    .as("seed %d at %s, kept after %d of%n%s", seed, moment, keptAt, log)
                    .isEqualTo(KnownAtTests.shown(whole.prefix("P", moment).standings(any -> true)));
        }
    }

    /** 2021 closed and sealed, as it stands in the log. */
    private static List<Event> sealed(ScenarioFixture scenario) {
        var fold = new StandingsFold();
        scenario.itIs("2022-02-01");
        scenario.close(2021);
        var log = new ArrayList<Event>();
        scenario.events.forEach(event -> log.add(placed(event, log.size())));
        log.forEach(fold::apply);
        Seal seal = FactsFixture.publish(fold).province("P").nextSeal().orElseThrow();
        log.add(placed(scenario.add(seal, "seal-1", null, null), log.size()));
        return log;
    }

    private static Event placed(Event event, int number) {
        return event.at(new Place("log-0", number, event.recordedAt()));
    }

    @Test
    void aSealedBoardIsMadeWhenSomebodyAsksForItAndIsTheOneThatWasSealed() throws IOException {
        var first = new StandingsFold();
        sealed(ScenarioFixture.open2021()).forEach(first::apply);
        ClosedBoard before = FactsFixture.publish(first).province("P").periods().get(YEAR).closed(1);

        StandingsFold second = read(written(first));
        Snapshot snapshot = FactsFixture.publish(second);
        ClosedBoard after = snapshot.province("P").periods().get(YEAR).closed(1);

        assertThat(after.computed()).isEqualTo(before.computed()).isEqualTo(after.sha256());
        assertThat(snapshot.brokenSeals().count()).isZero();
        assertThatIllegalStateException().isThrownBy(after::board);
        assertThat(second.closed("P", YEAR, 1).orElseThrow().board().canonical())
                .isEqualTo(first.closed("P", YEAR, 1).orElseThrow().board().canonical());
        assertThat(second.closed("P", YEAR, 2)).isEmpty();
        assertThat(FactsFixture.publish(second).province("P").periods().get(YEAR).closed(1)).isSameAs(after);
        assertThat(second.provable("P").orElseThrow().differences()).isEmpty();
    }

    @Test
    void whatTheLogGivesOtherwiseAfterTheFileStillBreaksTheSeal() throws IOException {
        ScenarioFixture scenario = ScenarioFixture.open2021();
        List<Event> log = sealed(scenario);
        var first = new StandingsFold();
        log.forEach(first::apply);
        FactsFixture.publish(first);
        StandingsFold second = read(written(first));
        FactsFixture.publish(second);

        // Told again with other content, as recorded before what was told first: it counts, and stands behind the seal.
        Event rated = log.stream()
                .filter(event -> event.aggregateId().equals("CB1-1") && event.version() == 1)
                .findFirst()
                .orElseThrow();
        var other = new Event(rated.id() + "-other", rated.province(), rated.aggregateId(), 1, rated.period(),
                rated.periodRevision(), rated.recordedAt().minusSeconds(1),
                scenario.newest(rated.kind(), "CB1-2", Member.class));
        second.apply(placed(other, log.size()));
        first.apply(placed(other, log.size()));

        assertThat(FactsFixture.publish(second).brokenSeals()).isEqualTo(FactsFixture.publish(first).brokenSeals());
        assertThat(FactsFixture.publish(second).brokenSeals().count()).isEqualTo(1);
    }

    @Test
    void whatIsNoStateIsRefused() {
        var fold = new StandingsFold();
        ScenarioFixture scenario = ScenarioFixture.open2021();
        scenario.add(new Committee("c", "S", Committee.Body.EXECUTIVE, 3,
                List.of(new Committee.Term(3, LocalDate.MIN, null)),
                List.of(new Committee.Holder("CB1-1", LocalDate.of(2020, 1, 1), null))), "c");
        scenario.rate(SubjectType.MEMBER, "CB2-3", "CB2", 2021, QualityClass.SATISFACTORY, false);
        scenario.events.forEach(fold::apply);
        byte[] whole = written(fold);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        assertThatIOException().isThrownBy(() -> read(cut));
    }
}
