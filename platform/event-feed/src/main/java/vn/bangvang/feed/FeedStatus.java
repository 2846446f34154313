package vn.bangvang.feed;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** How far this instance has read, and how far there is to read. */
public final class FeedStatus implements Freshness {
    private static final Duration BROKERS_PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Map<TopicPartition, String> cutShort = new ConcurrentSkipListMap<>(
            Comparator.comparing(TopicPartition::toString));
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final AtomicLong notTaken = new AtomicLong();
    private final LogEnds ends;
    private volatile @Nullable Position lastNotTaken;
    private volatile @Nullable Map<TopicPartition, Long> endsAtStart;
    private volatile boolean caughtUp;
    private volatile long lastSign = System.nanoTime();

    FeedStatus(LogEnds ends) {
        this.ends = ends;
    }

    /** @return true once everything that was in the log when this instance started has been delivered */
    public boolean caughtUp() {
        if (!caughtUp) {
            Map<TopicPartition, Long> goal = endsAtStart;
            caughtUp = goal != null && has(goal);
        }
        return caughtUp;
    }

    /** @return for each partition how many records of the log have not been delivered yet; asks the broker */
    public Mono<Map<TopicPartition, Long>> lag() {
        return ends.now().map(now -> {
            var lag = new ConcurrentHashMap<TopicPartition, Long>();
            now.forEach((partition, end) -> {
                long read = next.getOrDefault(partition, 0L);
                lag.put(partition, Math.max(0, end - read));
                if (end < read) {
                    cutShort.put(partition, "%s ends at %d and was read to %d".formatted(partition, end, read));
                }
            });
            return lag;
        });
    }

    @Override
    public Mono<Boolean> readsUpToNow(Duration patience) {
        return ends.now()
                .timeout(BROKERS_PATIENCE)
                .flatMap(goal -> Mono.fromSupplier(() -> caughtUp() && has(goal))
                        .filter(Boolean::booleanValue)
                        .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                        .timeout(patience))
                .onErrorReturn(false);
    }

    private boolean has(Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream().allMatch(end -> end.getValue() <= next.getOrDefault(end.getKey(), 0L));
    }

    /** How often a listener of this instance has failed to take a record; each is in the log of the service. */
    public long notTaken() {
        return notTaken.get();
    }

    /** Partitions that have lost records, and which of them, as far as this instance has seen. */
    List<String> cutShort() {
        return List.copyOf(cutShort.values());
    }

    /** For how long the reader has given no sign of life; a broker that is away does not keep it from that. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    @Nullable
    Position lastNotTaken() {
        return lastNotTaken;
    }

    /** @return for each partition the offset that comes next: the version of whatever was made from the log */
    public Map<TopicPartition, Long> positions() {
        return Map.copyOf(next);
    }

    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    void delivered(List<Delivery> batch) {
        isAlive();
        batch.forEach(delivery -> next.put(
                new TopicPartition(delivery.at().topic(), delivery.at().partition()), delivery.at().offset() + 1));
    }

    /** The reader goes on there, which may be beyond records that are no more and marks that are no records. */
    void goesOnAt(TopicPartition partition, long offset) {
        next.put(partition, offset);
    }

    void isAlive() {
        lastSign = System.nanoTime();
    }

    void begins(Map<TopicPartition, Long> beginnings) {
        beginnings.forEach((partition, offset) -> {
            if (offset > 0) {
                cutShort.put(partition, "%s begins at %d".formatted(partition, offset));
            }
        });
    }

    void notTaken(Position at) {
        lastNotTaken = at;
        notTaken.incrementAndGet();
    }

    void startedAt(Map<TopicPartition, Long> ends) {
        endsAtStart = Map.copyOf(ends);
    }
}
