package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Collection<PendingDocuments> collections;
    private final JustWritten written;
    private final Publisher publisher;
    private final LastTold lastTold;
    private final Backlog backlog;

    /** @param written what is about to be published and is left alone, so that a relay that lags has no work twice */
    Sweep(Collection<PendingDocuments> collections, JustWritten written, Publisher publisher, LastTold lastTold,
            Backlog backlog) {
        this.collections = collections;
        this.written = written;
        this.publisher = publisher;
        this.lastTold = lastTold;
        this.backlog = backlog;
    }

    /**
     * Counts, then publishes what has waited.
     *
     * @param leaveAlone younger events are somebody's who is about to publish them
     * @return false when something could not be reached, so that more may wait than was found
     */
    boolean run(Duration leaveAlone) throws InterruptedException {
        var left = new Left();
        boolean complete = count();
        for (PendingDocuments documents : collections) {
            try {
                complete &= run(documents, leaveAlone, left);
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
    Publisher.Outcome publish(List<Waiting> batch, Silence silence) throws InterruptedException, ExecutionException {
        Publisher.Outcome outcome = publisher.publish(batch.stream().flatMap(each -> each.events().stream()).toList(),
                silence);
        lastTold.remember(batch.stream()
                .flatMap(each -> each.events().stream())
                .filter(event -> outcome.published().contains(event.id()))
                .toList());
        Map<PendingDocuments, List<Waiting>> byCollection = batch.stream()
                .collect(Collectors.groupingBy(Waiting::documents));
        for (Map.Entry<PendingDocuments, List<Waiting>> some : byCollection.entrySet()) {
            some.getKey().clear(some.getValue(), outcome.published());
        }
        backlog.left(batch.stream().filter(waiting -> waiting.isIn(outcome.published())).count());
        tellOfStuck(batch, outcome);
        return outcome;
    }

    /** What a sweep had to leave, and who did not answer it. */
    private static final class Left {
        private final Map<Waiting.Place, String> stuck = new HashMap<>();
        private final Silence silence = new Silence();
        private Instant oldest = Instant.MAX;
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

    private boolean run(PendingDocuments documents, Duration leaveAlone, Left left)
            throws InterruptedException, ExecutionException {
        Set<String> ids = documents.waiting(leaveAlone);
        boolean all = ids.size() < PendingDocuments.LISTED;
        ids.removeIf(id -> written.holds(new Waiting.Place(documents.name(), id)));
        do {
            Page page = documents.read(ids);
            tellOfUnreadable(page.unreadable());
            left.stuck.putAll(page.unreadable());
            Publisher.Outcome outcome = publish(page.waiting(), left.silence);
            page.waiting()
                    .stream()
                    .filter(waiting -> !waiting.isIn(outcome.published()))
                    .forEach(waiting -> note(waiting, outcome, left));
        } while (!ids.isEmpty() && !left.silence.isGeneral());
        if (!left.silence.isEmpty()) {
            LOG.warn("Events in {} wait to be published: the broker does not answer", documents.name());
        }
        return all && left.silence.isEmpty();
    }

    private static void note(Waiting waiting, Publisher.Outcome outcome, Left left) {
        left.oldest = waiting.since().isBefore(left.oldest) ? waiting.since() : left.oldest;
        waiting.events()
                .stream()
                .map(event -> outcome.refused().get(event.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(reason -> left.stuck.put(waiting.place(), reason));
    }

    private void tellOfUnreadable(Map<Waiting.Place, String> unreadable) {
        unreadable.forEach((place, reason) -> {
            if (!backlog.stuck().containsKey(place)) {
                LOG.error("{} is stuck: what waits in it cannot be read: {}", place, reason);
            }
        });
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
