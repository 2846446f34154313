package vn.bangvang.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * {@code bangvang_feed_lag}: how many records of the log this instance has not been given. The broker is asked when the
 * gauge is read, so a reading is as old as the one before; NaN until the broker has answered once.
 */
final class FeedLag implements MeterBinder {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FeedStatus status;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile double last = Double.NaN;

    FeedLag(FeedStatus status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bangvang.feed.lag", this, FeedLag::read)
                .description("records of the log that this instance has not been given yet")
                .register(registry);
        Gauge.builder("bangvang.feed.silence", status, it -> it.silence().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("how long this instance's reader of the log has given no sign of life")
                .register(registry);
        Gauge.builder("bangvang.feed.cut.short", status, it -> it.cutShort().size())
                .description("partitions of the log that have lost records")
                .register(registry);
        FunctionCounter.builder("bangvang.feed.not.taken", status, FeedStatus::notTaken)
                .description("records that a listener of this instance failed to take")
                .register(registry);
    }

    double read() {
        if (asking.compareAndSet(false, true)) {
            status.lag()
                    .timeout(PATIENCE)
                    .doFinally(_ -> asking.set(false))
                    .subscribe(lag -> last = lag.values().stream().mapToLong(Long::longValue).sum(), _ -> {});
        }
        return last;
    }
}
