package vn.bangvang.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import vn.bangvang.position.BehindTheLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ProjectionTests {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final AtomicBoolean fresh = new AtomicBoolean(true);
    private final Projection<String> copy = withPatience(PATIENCE);

    private Projection<String> withPatience(Duration patience) {
        return new Projection<>(_ -> Mono.fromSupplier(fresh::get), patience);
    }

    @Test
    void whatIsThereIsAnsweredAtOnceAndWhatComesLaterWhenItComes() {
        copy.put("a", 1, "A");
        CompletableFuture<Map<String, String>> many = copy.awaitAll(List.of("a", "b", "c")).toFuture();
        CompletableFuture<String> one = copy.await("b").toFuture();

        assertThat(copy.await("a").toFuture()).isCompletedWithValue("A");
        copy.put("b", 1, "B");
        copy.put("c", 1, "C");

        assertThat(one.join()).isEqualTo("B");
        assertThat(many.join()).isEqualTo(Map.of("a", "A", "b", "B", "c", "C"));
        nobodyWaits();
    }

    @Test
    void twoThousandUnknownIdsCostOnePatience() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            copy.put("7", 1, "seven");
            CompletableFuture<Map<String, String>> many = copy
                    .awaitAll(IntStream.range(0, 2_000).mapToObj(String::valueOf).toList())
                    .toFuture();

            time.advanceTimeBy(PATIENCE.minusMillis(1));
            assertThat(many).isNotDone();
            time.advanceTimeBy(Duration.ofMillis(1));

            assertThat(many).isCompletedWithValue(Map.of("7", "seven"));
            assertThat(copy.awaited()).isZero();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void theFirstToLosePatienceLeavesTheOthersWaiting() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            CompletableFuture<String> first = copy.await("late").toFuture();
            time.advanceTimeBy(PATIENCE.dividedBy(2));
            CompletableFuture<String> second = copy.await("late").toFuture();
            time.advanceTimeBy(PATIENCE.dividedBy(2));

            assertThat(first).isCompletedWithValue(null);
            copy.put("late", 1, "there");
            time.advanceTime();

            assertThat(second).isCompletedWithValue("there");
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void aRequestThatGoesAwayLeavesNothingBehind() {
        var waiting = new ArrayList<CompletableFuture<String>>();
        IntStream.range(0, 100).forEach(n -> waiting.add(copy.await("never " + n).toFuture()));
        assertThat(copy.awaited()).isEqualTo(100);

        waiting.forEach(request -> request.cancel(true));

        assertThat(copy.awaited()).isZero();
    }

    @Test
    void whatDoesNotComeIsMissingOnlyWhenTheLogWasRead() {
        Projection<String> hasty = withPatience(SHORT);
        assertThat(hasty.await("nobody").blockOptional()).isEmpty();
        fresh.set(false);

        assertThatThrownBy(() -> hasty.await("nobody").block()).isInstanceOf(BehindTheLog.class);
        CompletableFuture<String> late = copy.await("late").toFuture();
        copy.put("late", 1, "there");
        assertThat(late.join()).isEqualTo("there");
        nobodyWaits();
    }

    @Test
    void aBrokerThatDoesNotSayWhereTheLogEndsCostsNoMoreThanThePatience() {
        var silent = new Projection<String>(_ -> Mono.never(), SHORT);

        assertThatThrownBy(() -> silent.await("nobody").block(Duration.ofSeconds(20)))
                .isInstanceOf(BehindTheLog.class);
    }

    @Test
    void theThreadThatPutsDoesNotCarryTheRequestOn() {
        CompletableFuture<Thread> carrier = copy.await("x").map(_ -> Thread.currentThread()).toFuture();

        copy.put("x", 1, "X");

        assertThat(carrier.join()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void theNewestVersionWinsInWhateverOrderTheyCome() {
        assertThat(copy.put("a", 2, "new")).isTrue();
        assertThat(copy.put("a", 1, "old")).isFalse();
        assertThat(copy.get("a")).contains("new");
    }

    private void nobodyWaits() {
        await().until(() -> copy.awaited() == 0);
    }
}
