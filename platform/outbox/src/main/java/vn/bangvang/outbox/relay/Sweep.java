package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what waits in the documents and clears what was published. Each aggregate for itself: one that cannot be
 * published keeps no other waiting, and a collection that cannot be read keeps no other collection waiting.
 */
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 1000;

    private final Collection<PendingDocuments> collections;
    private final Publisher publisher;
    private final Backlog backlog;

    Sweep(Collection<PendingDocuments> collections, Publisher publisher, Backlog backlog) {
        this.collections = collections;
        this.publisher = publisher;
        this.backlog = backlog;
    }

    /**
     * Counts, then publishes what has waited.
     *
     * @param leaveAlone younger events are somebody's who is about to publish them
     * @return false when something could not be reached, so that more may wait than was found
     */
    boolean run(Duration leaveAlone) throws InterruptedException {
        Instant before = Instant.now().minus(leaveAlone);
        var left = new Left();
        boolean complete = count();
        for (PendingDocuments documents : collections) {
            try {
                complete &= run(documents, before, left);
            } catch (ExecutionException unreadable) {
                LOG.warn("Events in {} wait to be published: {}", documents.name(),
                        String.valueOf(unreadable.getCause()));
                complete = false;
            }
        }
        backlog.found(left.oldest, left.stuck);
        return complete;
    }

    /** Publishes some aggregates' events, and clears those that were taken. */
    Publisher.Outcome publish(List<Waiting> batch) throws InterruptedException, ExecutionException {
        Publisher.Outcome outcome = publisher.publish(batch.stream().flatMap(each -> each.events().stream()).toList());
        Map<PendingDocuments, List<Waiting>> byCollection = batch.stream()
                .collect(Collectors.groupingBy(Waiting::documents));
        for (Map.Entry<PendingDocuments, List<Waiting>> some : byCollection.entrySet()) {
            some.getKey().clear(some.getValue(), outcome.published());
        }
        backlog.left(batch.stream().filter(waiting -> waiting.isIn(outcome.published())).count());
        tellOfStuck(batch, outcome);
        return outcome;
    }

    /** What a sweep had to leave. */
    private static final class Left {
        private final Map<Waiting.Place, String> stuck = new HashMap<>();
        private Instant oldest = Instant.MAX;
        private int silentCollections;
    }

    private boolean count() throws InterruptedException {
        long mark = backlog.mark();
        long waiting = 0;
        try {
            for (PendingDocuments documents : collections) {
                waiting += documents.count();
            }
            backlog.counted(waiting, mark);
            return true;
        } catch (ExecutionException uncounted) {
            return false;
        }
    }

    private boolean run(PendingDocuments documents, Instant before, Left left)
            throws InterruptedException, ExecutionException {
        var failed = new HashSet<String>();
        while (true) {
            List<Waiting> found = documents.before(before, failed, AT_ONCE);
            if (found.isEmpty()) {
                return true;
            }
            // Two that do not answer: the others are not asked, each question would wait as long.
            Publisher.Outcome outcome = left.silentCollections < 2
                    ? publish(found)
                    : new Publisher.Outcome(Set.of(), Map.of(), false);
            for (Waiting waiting : found) {
                if (!waiting.isIn(outcome.published())) {
                    failed.add(waiting.id());
                    note(waiting, outcome, left);
                }
            }
            if (!outcome.reachable()) {
                left.silentCollections++;
                LOG.warn("Events in {} wait to be published: the broker does not answer", documents.name());
                return false;
            }
        }
    }

    private static void note(Waiting waiting, Publisher.Outcome outcome, Left left) {
        left.oldest = waiting.since().isBefore(left.oldest) ? waiting.since() : left.oldest;
        waiting.events()
                .stream()
                .map(event -> outcome.refused().get(event.id()))
                .filter(reason -> reason != null)
                .findFirst()
                .ifPresent(reason -> left.stuck.put(waiting.place(), reason));
    }

    private void tellOfStuck(List<Waiting> batch, Publisher.Outcome outcome) {
        for (Waiting waiting : batch) {
            if (backlog.stuck().containsKey(waiting.place())) {
                continue;
            }
            for (PendingEvent event : waiting.events()) {
                String reason = outcome.refused().get(event.id());
                if (reason != null) {
                    LOG.error("{} is stuck: event {} of {} bytes for topic {} is not taken: {}", waiting.place(),
                            event.id(), event.value().length(), event.topic(), reason);
                }
            }
        }
    }
}
