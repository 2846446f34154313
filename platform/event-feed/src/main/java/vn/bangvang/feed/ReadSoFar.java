package vn.bangvang.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import vn.bangvang.position.SeenPosition;
import vn.bangvang.position.SeenPosition.Aggregate;
import vn.bangvang.position.SeenPosition.Partition;

/**
 * How far this instance has read, for callers who have seen more. Topics that it does not read, or that are its own and
 * in its store, it need not wait for.
 */
public final class ReadSoFar {
    /** More are told at once to come back. */
    private static final int WAITING = 5_000;

    private final Sinks.Many<Boolean> deliveries = Sinks.many().multicast().directBestEffort();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile ReadVersions versions = new ReadVersions();
    private final Map<Integer, String> topics;
    private final Map<String, Integer> hashes;
    private final FeedStatus status;

    /** @param topics of others, which this instance reads */
    ReadSoFar(Collection<String> topics, FeedStatus status) {
        this.topics = topics.stream()
                .collect(Collectors.toUnmodifiableMap(SeenPosition::hashOfTopic,
                        Function.identity()));
        this.hashes = topics.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(),
                        SeenPosition::hashOfTopic));
        this.status = status;
    }

    /**
     * Waits until this instance has been given all of a position; the waiting request goes on elsewhere than on the
     * thread that reads.
     *
     * @return false when that takes longer than the patience
     */
    public Mono<Boolean> has(SeenPosition position, Duration patience) {
        return Mono.defer(() -> {
            if (has(position)) {
                return Mono.just(true);
            }
            if (waiting.incrementAndGet() > WAITING) {
                waiting.decrementAndGet();
                return Mono.just(false);
            }
            // The look that comes first is made when the deliveries are listened to already.
            return Flux.merge(deliveries.asFlux(), Mono.just(true))
                    .filter(_ -> has(position))
                    .next()
                    .publishOn(Schedulers.parallel())
                    .timeout(patience, Mono.just(false))
                    .doFinally(_ -> waiting.decrementAndGet());
        });
    }

    /** @return a position in which offsets that were read stand for versions that this instance has read */
    public SeenPosition covering(SeenPosition position) {
        Set<Integer> named = position.versions().keySet().stream().map(Aggregate::topic).collect(Collectors.toSet());
        var offsets = new HashMap<Partition, Long>();
        status.positions().forEach((partition, next) -> {
            Integer topic = hashes.get(partition.topic());
            if (topic != null && named.contains(topic)) {
                offsets.put(new Partition(topic, partition.partition()), next);
            }
        });
        return position.withoutVersionsOn(topics::containsKey).and(SeenPosition.ofOffsets(offsets));
    }

    /** Of what is its own, and in its store, it keeps none. */
    boolean keepsVersionsOf(String topic) {
        return hashes.containsKey(topic);
    }

    /** @return the newest version that this instance was given, 0 when it has not heard of the aggregate */
    long newestVersion(String topic, String aggregateId) {
        Integer hash = hashes.get(topic);
        return hash == null ? 0 : versions.newest(name(hash, SeenPosition.hashOfId(aggregateId)));
    }

    /** The versions that have been read by now. */
    ReadVersions versions() {
        return versions.copy();
    }

    /** Before the first delivery. */
    void goesOnWith(ReadVersions read) {
        versions = read;
    }

    void delivered(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            Integer topic = hashes.get(delivery.at().topic());
            if (topic != null && delivery instanceof ReceivedEvent event) {
                versions.read(name(topic, SeenPosition.hashOfId(event.payload().aggregateId())),
                        event.payload().aggregateVersion());
            }
        }
        deliveries.tryEmitNext(true);
    }

    private boolean has(SeenPosition position) {
        return position.versions()
                .entrySet()
                .stream()
                .allMatch(each -> !topics.containsKey(each.getKey().topic())
                        || versions.has(name(each.getKey().topic(), each.getKey().id()), each.getValue()))
                && position.offsets().entrySet().stream().allMatch(each -> hasRead(each.getKey(), each.getValue()));
    }

    private boolean hasRead(Partition partition, long next) {
        String topic = topics.get(partition.topic());
        return topic == null || status.next(new TopicPartition(topic, partition.number())) >= next;
    }

    private static long name(int topic, long id) {
        return id ^ topic;
    }
}
