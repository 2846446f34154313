package vn.bangvang.evaluation.commendation.messaging;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Origin;

/**
 * What waits to be reconsidered: each recipient's year once, however often it was heard of, and at most so many of
 * them. What is too much is remembered as "everything".
 */
final class Reconsiderations {
    record Year(Subject recipient, int year) {}

    /** @param because the event heard last about it */
    record Waiting(Year year, Origin because) {}

    private final Map<Year, Origin> waiting = new LinkedHashMap<>();
    private final int bound;
    private boolean everything;

    Reconsiderations(int bound) {
        this.bound = bound;
    }

    synchronized void add(Year year, Origin because) {
        if (waiting.size() >= bound && !waiting.containsKey(year)) {
            waiting.clear();
            everything = true;
        }
        waiting.put(year, because);
    }

    synchronized Optional<Waiting> next() {
        Iterator<Map.Entry<Year, Origin>> entries = waiting.entrySet().iterator();
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<Year, Origin> first = entries.next();
        entries.remove();
        return Optional.of(new Waiting(first.getKey(), first.getValue()));
    }

    /** Whether everything is to be looked at; asking takes it. */
    synchronized boolean everything() {
        boolean all = everything;
        everything = false;
        return all;
    }
}
