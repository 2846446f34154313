package vn.bangvang.quickstart.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Notices;

/**
 * How long small changes took, sent one by one, each when the one before was shown.
 *
 * @param notice from sending the change to the gateway until the notice (SSE) about it was here
 * @param answer from sending the change until an answer with the organisation's standings showed it; they were asked
 * for when the notice came, never before
 */
public record Freshness(Spread notice, Spread answer) {
    private static final int WARM_UP = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A year is announced at most every 250 ms; a change that comes sooner waits for its turn. */
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(270);

    /** The least, the middle and the most of some durations. */
    public record Spread(long minMillis, long medianMillis, long maxMillis, int count) {

        static Spread ofNanos(List<Long> nanos) {
            List<Long> sorted = nanos.stream().map(each -> Math.round(each / 1e6)).sorted().toList();
            return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
        }

        @Override
        public String toString() {
            return "%d / %d / %d ms".formatted(minMillis, medianMillis, maxMillis);
        }
    }

    /**
     * Sends small changes one by one.
     *
     * @param change sends the value
     * @param shown the value in the standings now
     */
    public static Freshness measure(Notices notices, int changes, long value, LongConsumer change, LongSupplier shown) {
        var noticed = new ArrayList<Long>();
        var answered = new ArrayList<Long>();
        for (int i = 0; i < changes + WARM_UP; i++) {
            Interruptible.pause(BETWEEN_NOTICES);
            notices.drain();
            long next = value - (changes + WARM_UP - 1 - i) % 2;
            long sent = System.nanoTime();
            change.accept(next);
            Optional<Notices.Notice> notice = notices.next(PATIENCE);
            while (notice.isPresent() && shown.getAsLong() != next) {
                notice = notices.next(PATIENCE);
            }
            long seen = System.nanoTime();
            long at = notice.orElseThrow(() -> new QuickstartException(
                    "No notice within %d s of a change".formatted(PATIENCE.toSeconds()))).receivedAtNanos();
            if (i >= WARM_UP) {
                noticed.add(at - sent);
                answered.add(seen - sent);
            }
        }
        return new Freshness(Spread.ofNanos(noticed), Spread.ofNanos(answered));
    }

    /** One line for people. */
    public String line() {
        return "A change through the gateway: notice (SSE) after %s, standings answer after %s (%s of %d)"
                .formatted(notice, answer, "least / median / most", notice.count());
    }
}
