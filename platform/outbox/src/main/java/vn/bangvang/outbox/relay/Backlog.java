package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How much waits to be published: what the last sweep counted, and what came and went since. */
final class Backlog {
    private final AtomicLong waiting = new AtomicLong();
    private volatile Instant oldest = Instant.MAX;
    private Instant leavingSince = Instant.MAX;
    private volatile Map<Waiting.Place, String> stuck = Map.of();

    void came() {
        waiting.incrementAndGet();
    }

    void left(long aggregates) {
        waiting.addAndGet(-aggregates);
    }

    /** @return what a counting that begins now is to replace */
    long mark() {
        return waiting.get();
    }

    /** Who came while it was counted is not lost, and at worst counted twice until the next time. */
    void counted(long aggregates, long mark) {
        waiting.addAndGet(aggregates - mark);
    }

    /** @param oldestLeft by the clock of whoever wrote it; what is left now is as old as this process saw it, too */
    void found(Instant oldestLeft, Map<Waiting.Place, String> stuckNow) {
        boolean nothing = oldestLeft.equals(Instant.MAX);
        leavingSince = nothing ? Instant.MAX : earlier(leavingSince, Instant.now());
        oldest = earlier(oldestLeft, leavingSince);
        stuck = Map.copyOf(stuckNow);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** How many aggregates wait to have events published. */
    long size() {
        return Math.max(0, waiting.get());
    }

    /** How long the oldest event that the last sweep left has been waiting; zero when it left none. */
    Duration age() {
        Instant since = oldest;
        return since.equals(Instant.MAX) ? Duration.ZERO : Duration.between(since, Instant.now());
    }

    /** Aggregates with an event that will never be taken or cannot be read, and why; what comes after it waits. */
    Map<Waiting.Place, String> stuck() {
        return stuck;
    }
}
