package vn.bangvang.benchmarks.serving;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.bangvang.benchmarks.serving.OpenLoop.Latencies;

import static org.assertj.core.api.Assertions.assertThat;

class OpenLoopTests {
    private static final OpenLoop TWENTY = new OpenLoop(20, Duration.ofSeconds(1));

    @Test
    void nobodyWaitsForThoseBefore() {
        var begun = new AtomicInteger();
        Sinks.Empty<Void> everybodyHasBegun = Sinks.empty();

        Latencies took = TWENTY.of(() -> {
            if (begun.incrementAndGet() == 20) {
                everybodyHasBegun.tryEmitEmpty();
            }
            return everybodyHasBegun.asMono();
        });

        assertThat(took.sorted()).hasSize(20);
        assertThat(took.at(1)).isGreaterThanOrEqualTo(900);
    }

    @Test
    void whoBeginsLateIsCountedFromWhenItWasPlanned() {
        var begun = new AtomicInteger();

        Latencies took = TWENTY.of(() -> {
            if (begun.incrementAndGet() == 1) {
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            return Mono.empty();
        });

        assertThat(took.sorted()).filteredOn(each -> each >= 200).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void aShareOfThemTookNoLonger() {
        var hundred = new Latencies(IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());

        assertThat(hundred.at(0.5)).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(new Latencies(List.of(7.0)).at(0.5)).isEqualTo(7);
    }
}
