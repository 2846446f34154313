package vn.bangvang.evaluation.commendation.messaging;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Origin;

/**
 * What waits to be reconsidered: each thing once, however often it was heard of, and at most so many of them. What is
 * too much is remembered as "everything". What could not be looked at is kept apart, so that it keeps nothing else
 * waiting, until it is asked for again.
 */
final class Reconsiderations {
    /** What is looked at together. */
    sealed interface Look {}

    /** What a recipient holds for a year. */
    record Year(Subject recipient, int year) implements Look {}

    record One(String commendationId) implements Look {}

    /** @param because the event heard last about it */
    record Waiting(Look look, Origin because) {}

    private final Map<Look, Origin> waiting = new LinkedHashMap<>();
    private final Map<Look, Origin> failing = new LinkedHashMap<>();
    private final int bound;
    private boolean everything;

    Reconsiderations(int bound) {
        this.bound = bound;
    }

    synchronized void add(Look look, Origin because) {
        put(waiting, look, because);
    }

    synchronized Optional<Waiting> next() {
        Iterator<Map.Entry<Look, Origin>> entries = waiting.entrySet().iterator();
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        Map.Entry<Look, Origin> first = entries.next();
        entries.remove();
        return Optional.of(new Waiting(first.getKey(), first.getValue()));
    }

    synchronized void done(Waiting one) {
        failing.remove(one.look());
    }

    /** @return whether that is new */
    synchronized boolean failed(Waiting one) {
        boolean known = failing.containsKey(one.look());
        put(failing, one.look(), one.because());
        return !known;
    }

    /** How many could not be looked at when it was tried last. */
    synchronized int failing() {
        return failing.size();
    }

    /** Everything that failed waits again, behind what waits already. */
    synchronized void again() {
        failing.forEach((look, because) -> {
            if (!waiting.containsKey(look)) {
                add(look, because);
            }
        });
    }

    /** Whether everything is to be looked at; asking takes it. */
    synchronized boolean everything() {
        boolean all = everything;
        everything = false;
        return all;
    }

    private void put(Map<Look, Origin> bounded, Look look, Origin because) {
        if (bounded.size() >= bound && !bounded.containsKey(look)) {
            bounded.clear();
            everything = true;
        }
        bounded.put(look, because);
    }
}
