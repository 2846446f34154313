package vn.bangvang.quickstart.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

import vn.bangvang.quickstart.QuickstartException;
import vn.bangvang.quickstart.api.Notices;

/**
 * How long a change takes, from sending it to the gateway until the notice is here and until the standings answer shows it.
 *
 * @param noticeMillis median
 * @param answerMillis median; the standings were asked once, when the notice came
 * @param changes how many were measured
 */
public record Freshness(double noticeMillis, double answerMillis, int changes) {
    private static final int WARM_UP = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A year is announced at most every 250 ms; a change that comes sooner waits for its turn. */
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(270);

    /**
     * Sends small changes one by one.
     *
     * @param change sends the value
     * @param shown the value in the standings now
     */
    public static Freshness measure(Notices notices, int changes, long value, LongConsumer change, LongSupplier shown) {
        var noticed = new ArrayList<Long>();
        var answered = new ArrayList<Long>();
        for (var i = 0; i < changes + WARM_UP; i++) {
            pause();
            notices.drain();
            var next = value - (changes + WARM_UP - 1 - i) % 2;
            var sent = System.nanoTime();
            change.accept(next);
            var notice = notices.next(PATIENCE);
            while (notice.isPresent() && shown.getAsLong() != next) {
                notice = notices.next(PATIENCE);
            }
            var seen = System.nanoTime();
            var at = notice.orElseThrow(() -> new QuickstartException(
                    "No notice within %d s of a change".formatted(PATIENCE.toSeconds()))).receivedAtNanos();
            if (i >= WARM_UP) {
                noticed.add(at - sent);
                answered.add(seen - sent);
            }
        }
        return new Freshness(medianMillis(noticed), medianMillis(answered), changes);
    }

    private static double medianMillis(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e6;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_NOTICES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuickstartException("Interrupted", e);
        }
    }
}
