package vn.bangvang.standings.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.feed.Position;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Partition;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** What is published when, and on whose thread. */
class LiveStandingsTests {
    private final AtomicBoolean logIsRead = new AtomicBoolean();
    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), logIsRead::get);
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private long offset;

    @AfterEach
    void leave() {
        standings.close();
    }

    private void take() {
        standings.take(() -> scenario.events.forEach(event -> standings.apply(new Position("topic", 0, offset++),
                Instant.now(), "type", event)));
    }

    @Test
    void nothingIsPublishedBeforeTheLogIsReadAndThenAllOfItAtOnce() throws InterruptedException {
        take();
        Thread.sleep(100);
        assertThat(standings.isReady()).isFalse();
        assertThat(standings.now().provinces()).isEmpty();
        assertThat(standings.unpublished()).isEqualTo(scenario.events.size());
        logIsRead.set(true);
        Awaitility.await().until(standings::isReady);
        assertThat(standings.now().applied()).isEqualTo(scenario.events.size());
        assertThat(standings.unpublished()).isZero();
    }

    @Test
    void anEmptyLogIsReadToo() {
        assertThat(standings.isReady()).isFalse();
        logIsRead.set(true);
        Awaitility.await().until(standings::isReady);
        assertThat(standings.now().provinces()).isEmpty();
    }

    @Test
    void aPositionIsToldThatWhatIsReadAfterwardsShows() {
        logIsRead.set(true);
        take();
        standings.showsWhatWasTaken().block(Duration.ofSeconds(20));
        assertThat(standings.now().applied()).isEqualTo(scenario.events.size());
        assertThat(standings.position()).isEqualTo(SeenPosition.ofOffsets(Map.of(Partition.of("topic", 0), offset)));
    }

    @Test
    void whatWasTakenIsNotShownBeforeItIsPublished() throws InterruptedException {
        take();
        CompletableFuture<Void> shown = standings.showsWhatWasTaken().toFuture();
        Thread.sleep(100);
        assertThat(shown).isNotDone();
        assertThat(standings.position()).isEqualTo(SeenPosition.NOTHING);
        logIsRead.set(true);
        shown.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(standings.position()).isNotEqualTo(SeenPosition.NOTHING);
    }

    @Test
    void whoListensIsToldTheNewestFirstAndNeverOnTheWritersThread() {
        logIsRead.set(true);
        Awaitility.await().until(standings::isReady);
        List<String> threads = new CopyOnWriteArrayList<>();
        List<Long> told = new CopyOnWriteArrayList<>();
        take();
        standings.snapshots().subscribe(snapshot -> told.add(snapshot.applied()));
        standings.snapshots().skip(1).subscribe(snapshot -> threads.add(Thread.currentThread().getName()));
        Awaitility.await().until(() -> !told.isEmpty());
        scenario.open(2022);
        take();
        long all = scenario.events.size();
        Awaitility.await().until(() -> told.getLast() == all);
        assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("notices"));
    }
}
