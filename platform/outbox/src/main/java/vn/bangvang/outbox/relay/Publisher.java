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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to the broker. Of one key the next is sent when the one before has arrived, so that what fails is never
 * overtaken; different keys do not wait for each other. For one thread.
 */
final class Publisher {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    /** What this process remembers to have published, so that an event waiting in two hands is sent once. */
    private static final int REMEMBERED = 50_000;
    private static final List<Class<? extends Exception>> ABOUT_THE_RECORD = List.of(RecordTooLargeException.class,
            RecordBatchTooLargeException.class, InvalidRecordException.class, PolicyViolationException.class,
            SerializationException.class, InvalidTopicException.class, TopicAuthorizationException.class,
            UnsupportedForMessageFormatException.class);

    /**
     * What became of some events; what is in neither was not tried or not answered.
     *
     * @param published ids of events that the broker has
     * @param refused events that the broker or the client will never take, by id, with the reason's name
     */
    record Outcome(Set<String> published, Map<String, String> refused) {}

    /** An event on its way to a partition. */
    private record Sending(TopicPartition to, @Nullable Producer<String, byte[]> by, CompletableFuture<Void> answer) {}

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

    /** @param silence who is not asked any more; whoever does not answer now is added */
    Outcome publish(Collection<PendingEvent> events, Silence silence) throws InterruptedException {
        var published = new HashSet<String>();
        var refused = new HashMap<String, String>();
        Map<String, Deque<PendingEvent>> queues = queues(events, published);
        while (!queues.isEmpty() && !silence.isGeneral()) {
            for (Map.Entry<String, Sending> each : sendHeads(queues, silence).entrySet()) {
                Deque<PendingEvent> queue = Objects.requireNonNull(queues.get(each.getKey()));
                PendingEvent event = queue.removeFirst();
                Throwable failure = failure(each.getValue().answer());
                if (failure == null) {
                    published.add(event.id());
                } else if (isAboutTheRecord(failure)) {
                    refused.put(event.id(), failure.getClass().getSimpleName());
                } else {
                    silence.add(each.getValue().to());
                    replaceIfBroken(each.getValue().by(), failure);
                }
                if (failure == null || isAboutTheRecord(failure)) {
                    silence.isBroken();
                }
                if (failure != null || queue.isEmpty()) {
                    queues.remove(each.getKey());
                }
            }
        }
        remembered.addAll(published);
        return new Outcome(published, refused);
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

    /** The first event of each queue; a queue to where nobody answers is dropped. */
    private Map<String, Sending> sendHeads(Map<String, Deque<PendingEvent>> queues, Silence silence) {
        var sending = new LinkedHashMap<String, Sending>();
        for (Iterator<Map.Entry<String, Deque<PendingEvent>>> each = queues.entrySet().iterator(); each.hasNext()
                && !silence.isGeneral();) {
            Map.Entry<String, Deque<PendingEvent>> queue = each.next();
            Optional<Sending> sent = send(queue.getValue().getFirst(), silence);
            sent.ifPresentOrElse(it -> sending.put(queue.getKey(), it), each::remove);
            sent.filter(it -> it.answer().isCompletedExceptionally()
                    && !isAboutTheRecord(it.answer().exceptionNow())).ifPresent(it -> silence.add(it.to()));
        }
        return sending;
    }

    /** @return empty when nobody answers there */
    private Optional<Sending> send(PendingEvent event, Silence silence) {
        TopicPartition to = Silence.whole(event.topic());
        Producer<String, byte[]> broker = null;
        var answer = new CompletableFuture<Void>();
        try {
            if (silence.contains(to)) {
                return Optional.empty();
            }
            broker = connected();
            ProducerRecord<String, byte[]> record = event.toRecord(broker.partitionsFor(event.topic()).size());
            to = new TopicPartition(event.topic(), record.partition());
            if (silence.contains(to)) {
                return Optional.empty();
            }
            broker.send(record, (_, failure) -> {
                if (failure == null) {
                    answer.complete(null);
                } else {
                    answer.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
        return Optional.of(new Sending(to, broker, answer));
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

    private static boolean isAboutTheRecord(Throwable failure) {
        return ABOUT_THE_RECORD.stream().anyMatch(kind -> kind.isInstance(failure));
    }

    /** A producer that has failed for good fails at everything from then on. */
    private void replaceIfBroken(@Nullable Producer<String, byte[]> by, Throwable failure) {
        if (by != null && by == producer
                && !(failure instanceof RetriableException || failure instanceof InterruptException)) {
            LOG.warn("The producer is replaced: {}", failure.toString());
            producer = null;
            by.close(Duration.ZERO);
        }
    }
}
