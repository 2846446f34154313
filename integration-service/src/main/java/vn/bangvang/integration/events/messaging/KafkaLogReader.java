package vn.bangvang.integration.events.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.feed.RecordReader;
import vn.bangvang.integration.events.LogEntry;
import vn.bangvang.integration.events.LogReader;
import vn.bangvang.position.BehindTheLog;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Partition;

/**
 * A few consumers without a group, lent to one question at a time: each question says where it begins. They wait for
 * the broker on threads of their own, and so many questions may wait for them.
 */
final class KafkaLogReader implements LogReader, AutoCloseable {
    static final int CONSUMERS = 3;
    static final int MOST_RECORDS = 500;
    private static final int WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration NEXT_RECORDS = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLogReader.class);

    private final Scheduler threads = Schedulers.newBoundedElastic(CONSUMERS, WAITING, "log-reader", 60, true);
    private final Queue<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Consumer<byte[], byte[]>> connecting;
    private final Set<String> topics;
    private final LogEntries entries;

    KafkaLogReader(Supplier<Consumer<byte[], byte[]>> connecting, RecordReader reader, List<String> topics) {
        this.entries = new LogEntries(reader);
        this.connecting = connecting;
        this.topics = Set.copyOf(topics);
    }

    @Override
    public Mono<Slice> read(SeenPosition from) {
        return asked(consumer -> slice(consumer, from));
    }

    @Override
    public Mono<SeenPosition> end() {
        return asked(consumer -> {
            var ends = new HashMap<Partition, Long>();
            consumer.endOffsets(partitions(consumer), PATIENCE).forEach((at, end) -> ends.put(named(at), end));
            return SeenPosition.ofOffsets(ends);
        });
    }

    private <T> Mono<T> asked(Function<Consumer<byte[], byte[]>, T> question) {
        return Mono.fromCallable(() -> lent(question))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, _ -> new BehindTheLog());
    }

    private <T> T lent(Function<Consumer<byte[], byte[]>, T> question) {
        Consumer<byte[], byte[]> known = idle.poll();
        Consumer<byte[], byte[]> consumer = known == null ? connecting.get() : known;
        try {
            T answer = question.apply(consumer);
            idle.add(consumer);
            return answer;
        } catch (KafkaException broken) {
            LOG.warn("The log was not read: {}", broken.toString());
            consumer.close();
            throw new BehindTheLog();
        } catch (RuntimeException broken) {
            consumer.close();
            throw broken;
        }
    }

    private Slice slice(Consumer<byte[], byte[]> consumer, SeenPosition from) {
        List<TopicPartition> partitions = partitions(consumer);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        var next = new HashMap<Partition, Long>();
        var behind = new HashMap<TopicPartition, Long>();
        ends.forEach((at, end) -> {
            long begin = Math.min(from.offsets().getOrDefault(named(at), 0L), end);
            next.put(named(at), begin);
            if (begin < end) {
                behind.put(at, begin);
            }
        });
        var read = new ArrayList<LogEntry>();
        boolean atEnd = true;
        if (!behind.isEmpty()) {
            consumer.assign(behind.keySet());
            behind.forEach(consumer::seek);
            poll(consumer, read);
            for (TopicPartition at : behind.keySet()) {
                long position = consumer.position(at, PATIENCE);
                next.put(named(at), position);
                atEnd &= position >= ends.getOrDefault(at, 0L);
            }
            consumer.assign(List.of());
        }
        return new Slice(read, SeenPosition.ofOffsets(next), atEnd);
    }

    /** One answer of the broker, which is as large as the consumer's settings allow. */
    private void poll(Consumer<byte[], byte[]> consumer, List<LogEntry> read) {
        long given = System.nanoTime();
        int records = 0;
        while (records == 0 && System.nanoTime() - given < PATIENCE.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(NEXT_RECORDS)) {
                records++;
                entries.entry(record).ifPresent(read::add);
            }
        }
        if (records == 0) {
            throw new KafkaException("the broker has records and gives none");
        }
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.listTopics(PATIENCE)
                .entrySet()
                .stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Partition named(TopicPartition at) {
        return Partition.of(at.topic(), at.partition());
    }

    @Override
    public void close() {
        threads.dispose();
        for (Consumer<byte[], byte[]> each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
