package vn.bangvang.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the broker where the log begins and ends. */
final class LogEnds implements AutoCloseable {
    private final Supplier<Admin> connecting;
    private final List<String> topics;
    private @Nullable Admin admin;

    /** @param connecting fails while the broker's name is unknown, as that of a stopped container is */
    LogEnds(Supplier<Admin> connecting, List<String> topics) {
        this.connecting = connecting;
        this.topics = topics;
    }

    private synchronized Admin connected() {
        Admin known = admin;
        if (known == null) {
            known = connecting.get();
            admin = known;
        }
        return known;
    }

    /**
     * @return the end offset of each partition, asked again at each subscription; a topic that does not exist yet has
     * none
     */
    Mono<Map<TopicPartition, Long>> now() {
        return offsets(OffsetSpec.latest());
    }

    /** @return the offset of the first record of each partition, as {@link #now} */
    Mono<Map<TopicPartition, Long>> beginnings() {
        return offsets(OffsetSpec.earliest());
    }

    /** @return what tells each topic from one of the same name that is made again; one that does not exist has none */
    Mono<Map<String, String>> topicIds() {
        return described().map(topics -> topics.values()
                .stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> topic.topicId().toString())));
    }

    private Mono<Map<TopicPartition, Long>> offsets(OffsetSpec which) {
        return described()
                .flatMap(described -> {
                    Map<TopicPartition, OffsetSpec> asked = described.values()
                            .stream()
                            .flatMap(LogEnds::partitions)
                            .collect(Collectors.toMap(partition -> partition, partition -> which));
                    return later(connected().listOffsets(asked).all());
                })
                .map(offsets -> offsets.entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private Mono<Map<String, TopicDescription>> described() {
        // Connecting looks up names, which may take its time.
        return Mono.fromCallable(this::connected)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(broker -> later(broker.listTopics().names()))
                .flatMap(existing -> {
                    List<String> ours = topics.stream().filter(existing::contains).toList();
                    return later(connected().describeTopics(ours).allTopicNames());
                });
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static <T> Mono<T> later(KafkaFuture<T> future) {
        return Mono.fromCompletionStage(future.toCompletionStage());
    }

    @Override
    public synchronized void close() {
        Admin known = admin;
        if (known != null) {
            known.close(Duration.ofSeconds(2));
        }
    }
}
