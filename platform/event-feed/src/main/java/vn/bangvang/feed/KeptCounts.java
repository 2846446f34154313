package vn.bangvang.feed;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** {@code bangvang_feed_kept_written} and {@code bangvang_feed_kept_refused}. */
final class KeptCounts implements MeterBinder {
    private final Keeping keeping;

    KeptCounts(Keeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("bangvang.feed.kept.written", keeping, Keeping::written)
                .description("files from which the next start can go on")
                .register(registry);
        FunctionCounter.builder("bangvang.feed.kept.refused", keeping, Keeping::refused)
                .description("files that did not fit, so that the log was read from its beginning")
                .register(registry);
    }
}
