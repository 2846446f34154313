package vn.bangvang.benchmarks.serving;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Begins so many a second, whatever became of those before. Each is counted from the moment that it was planned for, so
 * what holds one up is in the figures of all behind it.
 */
record OpenLoop(int rate, Duration time) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What each took, in milliseconds, the least first. */
    record Latencies(List<Double> sorted) {
        static final Latencies NONE = new Latencies(List.of());

        /** What so large a share of them did not exceed. */
        double at(double share) {
            return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
        }
    }

    /** @param work from its subscription to its completion, which is not awaited before the next one begins */
    Latencies of(Supplier<? extends Mono<?>> work) {
        long apart = Duration.ofSeconds(1).toNanos() / rate;
        long start = System.nanoTime();
        List<Double> took = Flux.interval(Duration.ofNanos(apart))
                .take(rate * time.toSeconds())
                .flatMap(number -> Mono.defer(work)
                        .then(Mono.fromSupplier(() -> (System.nanoTime() - start - (number + 1) * apart) / 1e6)),
                        Integer.MAX_VALUE)
                .sort()
                .collectList()
                .block(time.plus(PATIENCE));
        if (took == null || took.isEmpty()) {
            throw new IllegalStateException("nothing was begun");
        }
        return new Latencies(took);
    }
}
