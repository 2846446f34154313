package vn.bangvang.standings.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.feed.Position;
import vn.bangvang.standings.fold.ScenarioFixture;
import vn.bangvang.standings.live.LiveStandings;

import static org.assertj.core.api.Assertions.assertThat;

/** How far behind: also when nobody can say. */
class LagMeterTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final LiveStandings standings = new LiveStandings(letter -> Mono.empty(), () -> true);

    @Test
    void theRecordsOfAllPartitionsAreCounted() {
        LagMeter.Lag lag = new LagMeter(Mono.just(Map.of("a", 2L, "b", 3L)), standings).now().block(PATIENCE);
        assertThat(lag.events()).isEqualTo(5);
        assertThat(lag.known()).isTrue();
    }

    @Test
    void whatFollowsTheBrokersAnswerIsNotDoneOnItsThread() {
        Sinks.One<Map<String, Long>> answer = Sinks.one();
        var thread = new AtomicReference<String>();
        new LagMeter(answer.asMono(), standings).now()
                .subscribe(lag -> thread.set(Thread.currentThread().getName()));
        answer.tryEmitValue(Map.of());
        Awaitility.await().until(() -> thread.get() != null);
        assertThat(thread).doesNotHaveValue(Thread.currentThread().getName());
    }

    @Test
    void whatIsFoldedAndNotShownYetIsBehindToo() {
        var reading = new LiveStandings(letter -> Mono.empty(), () -> false);
        reading.take(() -> ScenarioFixture.open2021().events.subList(0, 7)
                .forEach(
                        event -> reading.apply(new Position("topic", 0, event.version()), Instant.now(), "type",
                                event)));
        assertThat(new LagMeter(Mono.just(Map.of("a", 2L)), reading).now().block(PATIENCE).events()).isEqualTo(9);
        reading.close();
    }

    @Test
    void aBrokerThatDoesNotAnswerIsSaidToAndNotAskedByEveryReader() {
        var asked = new AtomicInteger();
        var meter = new LagMeter(Mono.<Map<String, Long>>never().doOnSubscribe(it -> asked.incrementAndGet()),
                standings);
        for (int reader = 0; reader < 10; reader++) {
            assertThat(meter.now().block(PATIENCE)).isEqualTo(new LagMeter.Lag(0, 0, false));
        }
        assertThat(asked).hasValue(1);
    }
}
