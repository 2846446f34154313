package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events to the broker. Of one key the next is sent when the one before has arrived, so that what fails is never
 * overtaken; different keys do not wait for each other. For one thread.
 */
final class Publisher {
    /** What this process remembers to have published, so that an event waiting in two hands is sent once. */
    private static final int REMEMBERED = 50_000;
    private static final int SILENT_TOPICS_THAT_MEAN_NO_BROKER = 2;

    /**
     * What became of some events; what is in neither was not tried or not answered.
     *
     * @param published ids of events that the broker has
     * @param refused events that the broker or the client will never take, by id, with the reason's name
     * @param reachable false when the broker did not answer for some of them
     */
    record Outcome(Set<String> published, Map<String, String> refused, boolean reachable) {}

    private final Supplier<Producer<String, byte[]>> connecting;
    private final Set<String> remembered = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private volatile @Nullable Producer<String, byte[]> producer;

    /** @param connecting fails while the broker's name is unknown, as that of a stopped container is */
    Publisher(Supplier<Producer<String, byte[]>> connecting) {
        this.connecting = connecting;
    }

    Outcome publish(Collection<PendingEvent> events) throws InterruptedException {
        var published = new HashSet<String>();
        var refused = new HashMap<String, String>();
        var silent = new HashSet<String>();
        Map<String, Deque<PendingEvent>> queues = queues(events, published);
        while (!queues.isEmpty() && silent.size() < SILENT_TOPICS_THAT_MEAN_NO_BROKER) {
            var sending = new LinkedHashMap<String, CompletableFuture<Void>>();
            sendHeads(queues, sending, silent);
            for (Iterator<Map.Entry<String, Deque<PendingEvent>>> each = queues.entrySet().iterator(); each
                    .hasNext();) {
                Map.Entry<String, Deque<PendingEvent>> queue = each.next();
                PendingEvent event = queue.getValue().getFirst();
                CompletableFuture<Void> sent = sending.get(queue.getKey());
                Throwable failure = sent == null ? new NetworkException("not tried") : failure(sent);
                if (failure == null) {
                    published.add(event.id());
                    queue.getValue().removeFirst();
                } else if (isSilence(failure)) {
                    silent.add(event.topic());
                } else {
                    refused.put(event.id(), failure.getClass().getSimpleName());
                }
                if (failure != null || queue.getValue().isEmpty()) {
                    each.remove();
                }
            }
        }
        remembered.addAll(published);
        return new Outcome(published, refused, silent.isEmpty());
    }

    void close() {
        Producer<String, byte[]> known = producer;
        if (known != null) {
            known.close(Duration.ofSeconds(5));
        }
    }

    private Map<String, Deque<PendingEvent>> queues(Collection<PendingEvent> events, Set<String> published) {
        var queues = new LinkedHashMap<String, Deque<PendingEvent>>();
        var taken = new HashSet<String>();
        for (PendingEvent event : events) {
            if (remembered.contains(event.id())) {
                published.add(event.id());
            } else if (taken.add(event.id())) {
                queues.computeIfAbsent(event.topic() + " " + event.key(), _ -> new ArrayDeque<>()).add(event);
            }
        }
        return queues;
    }

    /** A topic that does not answer is not asked again: each question would wait as long as the first. */
    private void sendHeads(Map<String, Deque<PendingEvent>> queues, Map<String, CompletableFuture<Void>> sending,
            Set<String> silent) {
        for (Map.Entry<String, Deque<PendingEvent>> queue : queues.entrySet()) {
            PendingEvent event = queue.getValue().getFirst();
            if (silent.size() >= SILENT_TOPICS_THAT_MEAN_NO_BROKER) {
                return;
            }
            if (!silent.contains(event.topic())) {
                CompletableFuture<Void> sent = send(event);
                sending.put(queue.getKey(), sent);
                if (sent.isCompletedExceptionally() && isSilence(sent.exceptionNow())) {
                    silent.add(event.topic());
                }
            }
        }
    }

    private CompletableFuture<Void> send(PendingEvent event) {
        var sent = new CompletableFuture<Void>();
        try {
            connected().send(event.toRecord(), (_, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                } else {
                    sent.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            sent.completeExceptionally(failure);
        }
        return sent;
    }

    private Producer<String, byte[]> connected() {
        Producer<String, byte[]> known = producer;
        if (known == null) {
            try {
                known = connecting.get();
            } catch (KafkaException unknownBroker) {
                throw new NetworkException("no broker of that name", unknownBroker);
            }
            producer = known;
        }
        return known;
    }

    private static @Nullable Throwable failure(CompletableFuture<Void> sent) throws InterruptedException {
        try {
            sent.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private static boolean isSilence(Throwable failure) {
        return failure instanceof RetriableException || failure instanceof InterruptException;
    }
}
