package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The aggregates that were just written, each once, however often it was written since the relay looked. */
final class JustWritten {
    private static final int ROOM = 20_000;

    private final Map<Waiting.Place, Waiting> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();

    /**
     * What finds no room is left to the sweep: the event waits in its document.
     *
     * @return false when the aggregate was waiting here already
     */
    boolean add(Waiting written) {
        lock.lock();
        try {
            Waiting known = waiting.get(written.place());
            if (known != null ? known.version() < written.version() : waiting.size() < ROOM) {
                waiting.put(written.place(), written);
                some.signal();
            }
            return known == null;
        } finally {
            lock.unlock();
        }
    }

    /** @return the first to come, at most {@code limit}; none when nothing comes in that time */
    List<Waiting> take(int limit, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = patience.toNanos();
            while (waiting.isEmpty() && nanos > 0) {
                nanos = some.awaitNanos(nanos);
            }
            List<Waiting> first = waiting.values().stream().limit(limit).toList();
            first.forEach(taken -> waiting.remove(taken.place()));
            return first;
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }
}
