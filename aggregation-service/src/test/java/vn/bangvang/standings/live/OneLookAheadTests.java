package vn.bangvang.standings.live;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.feed.Position;
import vn.bangvang.standings.fold.ScenarioFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Publications have a thread of their own, and one look ahead there is enough for all batches. */
class OneLookAheadTests {
    private static final String LOOKS = "looks";

    private final AtomicBoolean logIsRead = new AtomicBoolean();
    private final ScenarioFixture scenario = ScenarioFixture.open2021();
    private final AtomicInteger armed = new AtomicInteger();
    private final List<Integer> armedAtOnce = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();
    private int offset;

    @BeforeEach
    void watch() {
        Schedulers.onScheduleHook(LOOKS,
                task -> task.getClass().getName().startsWith(LiveStandings.class.getName()) ? watched(task) : task);
    }

    private Runnable watched(Runnable look) {
        armedAtOnce.add(armed.incrementAndGet());
        return () -> {
            armed.decrementAndGet();
            threads.add(Thread.currentThread().getName());
            look.run();
        };
    }

    @AfterEach
    void leave() {
        Schedulers.resetOnScheduleHook(LOOKS);
    }

    private void takeManyBatches(LiveStandings standings) {
        for (int batch = 0; batch < 200; batch++) {
            standings.take(() -> standings.apply(new Position("topic", 0, offset), Instant.now(), "type",
                    scenario.events.get(offset++)));
        }
    }

    @Test
    void manyBatchesArmOneLookWhichIsTakenOnTheThreadOfThePublications() {
        try (var standings = new LiveStandings(letter -> Mono.empty(), logIsRead::get)) {
            takeManyBatches(standings);
            assertThat(standings.isReady()).isFalse();
            logIsRead.set(true);
            Awaitility.await().until(standings::isReady);
            takeManyBatches(standings);
            Awaitility.await().until(() -> standings.unpublished() == 0 && armed.get() == 0);
        }
        assertThat(armedAtOnce).isNotEmpty().containsOnly(1);
        assertThat(threads).isNotEmpty().allMatch(name -> name.startsWith("publications"));
    }
}
