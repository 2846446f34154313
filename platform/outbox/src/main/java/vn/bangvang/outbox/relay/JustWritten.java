package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The aggregates that were just written, each once, however often it was written since the relay looked. */
final class JustWritten {
    private static final int ROOM = 20_000;
    private static final int AT_ONCE = 1_000;
    private static final long WEIGHT = 32_000_000;

    private final Map<Waiting.Place, Waiting> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private long weight;

    /**
     * What finds no room is left to the sweep: the event waits in its document.
     *
     * @return false when the aggregate was waiting here already
     */
    boolean add(Waiting written) {
        lock.lock();
        try {
            Waiting known = waiting.get(written.place());
            long heavier = written.weight() - (known == null ? 0 : known.weight());
            boolean fits = weight + heavier <= WEIGHT && (known != null || waiting.size() < ROOM);
            if (fits && (known == null || known.version() < written.version())) {
                waiting.put(written.place(), written);
                weight += heavier;
                some.signal();
            }
            return known == null;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the relay will look at it without being told. */
    boolean holds(Waiting.Place place) {
        lock.lock();
        try {
            return waiting.containsKey(place);
        } finally {
            lock.unlock();
        }
    }

    /** @return the first to come, as many as may be sent at once; none when nothing comes in that time */
    List<Waiting> take(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = patience.toNanos();
            while (waiting.isEmpty() && nanos > 0) {
                nanos = some.awaitNanos(nanos);
            }
            List<Waiting> first = new ArrayList<>();
            long taken = 0;
            for (Iterator<Waiting> each = waiting.values().iterator(); each.hasNext() && first.size() < AT_ONCE
                    && taken < Page.FULL;) {
                Waiting next = each.next();
                each.remove();
                first.add(next);
                taken += next.weight();
            }
            weight -= taken;
            return first;
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        lock.lock();
        try {
            waiting.clear();
            weight = 0;
        } finally {
            lock.unlock();
        }
    }
}
