package vn.bangvang.standings.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.Position;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.fold.StandingsFold;
import vn.bangvang.standings.fold.board.ProvinceStandings;
import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Place;
import vn.bangvang.standings.fold.fact.Prize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A start costs what the log costs, and not that times the closings in it. What is counted is how often an account is
 * opened, which is a pass over all that a province has: for each period's running board once, and for each closing's
 * as often as somebody needs that board.
 */
class ClosedYearsAtStartTests {
    private static final List<Integer> YEARS = List.of(2021, 2022, 2023);
    private static final int BATCH = 100;

    private final AtomicBoolean logIsRead = new AtomicBoolean();
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    private final List<Event> log = new ArrayList<>();
    @TempDir
    private Path recordings;

    /** Each year closed and sealed before the next one is opened. */
    private void closeAndSealAllYears() {
        var fold = new StandingsFold();
        for (int year : YEARS) {
            if (year != YEARS.getFirst()) {
                scenario.open(year);
                scenario.add(new Prize("Z" + year, "S", "FIRST", year, false), "Z" + year);
            }
            scenario.itIs((year + 1) + "-02-01");
            scenario.close(year);
            tell(fold);
            scenario.add(fold.publish("", Instant.EPOCH).province("P").nextSeal().orElseThrow(), "seal-" + year, null,
                    null);
            tell(fold);
        }
    }

    private void tell(StandingsFold fold) {
        for (Event event : scenario.events.subList(log.size(), scenario.events.size())) {
            Event placed = event.at(new Place("log-0", log.size(), event.recordedAt()));
            fold.apply(placed);
            log.add(placed);
        }
    }

    private LiveStandings started() {
        var standings = new LiveStandings(letter -> Mono.empty(), logIsRead::get);
        standings.snapshots().subscribe(snapshots::add);
        return standings;
    }

    private static void take(LiveStandings standings, List<Event> events, long offset) {
        standings.take(() -> {
            for (int at = 0; at < events.size(); at++) {
                standings.apply(new Position("log", 0, offset + at), Instant.EPOCH, "type", events.get(at));
            }
        });
    }

    private void takeInBatches(LiveStandings standings) {
        for (int from = 0; from < log.size(); from += BATCH) {
            take(standings, log.subList(from, Math.min(log.size(), from + BATCH)), from);
        }
    }

    private void read(LiveStandings standings) {
        logIsRead.set(true);
        Awaitility.await().until(() -> standings.isReady() && !snapshots.isEmpty());
    }

    private long accountsOpenedBy(Runnable work) throws IOException {
        try (var recording = new Recording()) {
            recording.enable("jdk.MethodTrace").with("filter", "vn.bangvang.standings.fold.Ledger::<init>");
            recording.start();
            work.run();
            recording.stop();
            Path file = Files.createTempFile(recordings, "accounts", ".jfr");
            recording.dump(file);
            return RecordingFile.readAllEvents(file)
                    .stream()
                    .filter(event -> event.getEventType().getName().equals("jdk.MethodTrace"))
                    .count();
        }
    }

    @Test
    void aLogWithManyClosingsIsShownOnceAndEachOfTheirBoardsIsMadeOnceToBeHeldAgainstItsSeal() throws IOException {
        closeAndSealAllYears();
        try (LiveStandings standings = started()) {
            assertThat(accountsOpenedBy(() -> takeInBatches(standings))).isZero();
            assertThat(accountsOpenedBy(() -> read(standings))).isEqualTo(YEARS.size());
            assertThat(snapshots).singleElement().isSameAs(standings.now());
            nobodyHasAskedForAClosedBoard(standings);

            scenario.add(new Prize("late", "S", "FIRST", 2030, false), "late");
            assertThat(accountsOpenedBy(() -> {
                take(standings, List.of(scenario.events.getLast()), log.size());
                standings.next().block();
            })).isZero();
        }
    }

    @Test
    void aStartThatGoesOnFromAFileMakesNoBoardOfASealedYearBeforeSomebodyAsks() throws IOException {
        closeAndSealAllYears();
        LiveState state;
        try (LiveStandings before = started()) {
            takeInBatches(before);
            read(before);
            state = before.state();
        }
        logIsRead.set(false);
        snapshots.clear();
        try (LiveStandings standings = started()) {
            assertThat(accountsOpenedBy(() -> {
                standings.restored(state).run();
                read(standings);
            })).isZero();
            assertThat(snapshots).hasSize(1);
            nobodyHasAskedForAClosedBoard(standings);
            assertThat(accountsOpenedBy(() -> standings.closed("P", Period.year(2022), 1))).isEqualTo(1);
            assertThat(accountsOpenedBy(() -> standings.current("P", Period.year(2022)))).isEqualTo(1);
            assertThat(accountsOpenedBy(() -> standings.current("P", Period.year(2022)))).isZero();
        }
    }

    private static void nobodyHasAskedForAClosedBoard(LiveStandings standings) {
        ProvinceStandings province = standings.now().province("P");
        for (int year : YEARS) {
            assertThatIllegalStateException()
                    .isThrownBy(province.periods().get(Period.year(year)).closed(1)::board);
        }
        assertThat(standings.now().brokenSeals().count()).isZero();
        assertThat(standings.now().unsealed().count()).isZero();
    }
}
