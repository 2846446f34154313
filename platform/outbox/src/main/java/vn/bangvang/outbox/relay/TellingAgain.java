package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the log with what was told, at start and every hour, and tells again what is missing: the tail that a broker
 * lost with its host, or all of a topic. The event is the one that was told, with its id and version, so that whoever
 * has it takes it for the duplicate that it is. Of several lost events of one aggregate the last is told.
 */
final class TellingAgain extends LookingAgain {
    private static final Logger LOG = LoggerFactory.getLogger(TellingAgain.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Supplier<Consumer<String, byte[]>> reading;
    private final Supplier<Publisher> publishing;
    private final LastTold lastTold;
    private final List<String> topics;
    private final int slice;
    private final AtomicLong toldAgain = new AtomicLong();

    /** @param slice how many aggregates are held at once; the log is read once for so many */
    TellingAgain(Supplier<Consumer<String, byte[]>> reading, Supplier<Publisher> publishing,
            LastTold lastTold, List<String> topics, Duration every, int slice) {
        super("telling-again", every, TRY_AGAIN);
        this.reading = reading;
        this.publishing = publishing;
        this.lastTold = lastTold;
        this.topics = topics;
        this.slice = slice;
    }

    /** How many events this instance has told again. */
    long toldAgain() {
        return toldAgain.get();
    }

    @Override
    boolean look() throws InterruptedException {
        try (Consumer<String, byte[]> log = reading.get()) {
            for (String topic : topics) {
                check(topic, log);
            }
            return true;
        } catch (ExecutionException | KafkaException unreachable) {
            LOG.info("The log was not compared with what was told: {}", unreachable.toString());
            return false;
        }
    }

    private void check(String topic, Consumer<String, byte[]> log) throws InterruptedException, ExecutionException {
        String after = "";
        TreeMap<String, Long> told = lastTold.slice(topic, after, slice);
        while (!told.isEmpty()) {
            after = told.lastKey();
            boolean more = told.size() == slice;
            Set<String> missing = missing(told, topic, log);
            if (!missing.isEmpty()) {
                tellAgain(topic, missing);
            }
            told = more ? lastTold.slice(topic, after, slice) : new TreeMap<>();
        }
    }

    /** What was told before the end of the log is asked for is before that end, unless it was lost. */
    private static Set<String> missing(Map<String, Long> told, String topic, Consumer<String, byte[]> log) {
        Map<String, Long> missing = new HashMap<>(told);
        List<TopicPartition> partitions = log.partitionsFor(topic)
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new TimeoutException(topic + " is not there");
        }
        log.assign(partitions);
        log.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = log.endOffsets(partitions);
        long progress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> log.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : log.poll(Duration.ofMillis(500))) {
                missing.computeIfPresent(record.key(), (_, version) -> version(record) >= version ? null : version);
                progress = System.nanoTime();
            }
            if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                throw new TimeoutException("the log of " + topic + " does not come");
            }
        }
        return missing.keySet();
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        return PendingEvent.version(record.headers().lastHeader(PendingEvent.VERSION));
    }

    private void tellAgain(String topic, Set<String> keys) throws InterruptedException, ExecutionException {
        LOG.error("{} has lost the last event of {} aggregates; they are told again", topic, keys.size());
        Publisher publisher = publishing.get();
        try {
            for (Iterator<String> each = keys.iterator(); each.hasNext();) {
                var some = new HashSet<String>();
                while (each.hasNext() && some.size() < AT_ONCE) {
                    some.add(each.next());
                }
                var silence = new Silence();
                Publisher.Outcome outcome = publisher.publish(lastTold.events(topic, some), silence);
                toldAgain.addAndGet(outcome.published().size());
                if (!silence.isEmpty()) {
                    throw new TimeoutException("the broker does not answer");
                }
            }
        } finally {
            publisher.close();
        }
    }
}
