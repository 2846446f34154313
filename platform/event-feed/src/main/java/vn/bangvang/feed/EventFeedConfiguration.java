package vn.bangvang.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import reactor.util.retry.Retry;

/** Gives a service with a {@link FeedListener} the log; its application.yml imports {@code event-feed.yml}. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean(FeedListener.class)
class EventFeedConfiguration {
    private static final String READER = "eventFeed-in-0";

    @Bean
    RawBatches rawBatches() {
        return new RawBatches();
    }

    @Bean
    LogEnds logEnds(KafkaAdmin kafka, @Value("${bangvang.feed.topics}") List<String> topics) {
        return new LogEnds(() -> Admin.create(kafka.getConfigurationProperties()), topics);
    }

    @Bean
    FeedStatus feedStatus(LogEnds ends) {
        return new FeedStatus(ends);
    }

    /** What a service owns is in its store when its write is answered. */
    @Bean
    ReadSoFar readSoFar(@Value("${bangvang.feed.topics}") List<String> topics, Environment environment,
            FeedStatus status) {
        List<String> own = Binder.get(environment)
                .bind("bangvang.outbox.topics", Bindable.listOf(String.class))
                .orElse(List.of());
        return new ReadSoFar(topics.stream().filter(topic -> !own.contains(topic)).toList(), status);
    }

    @Bean
    RecordReader recordReader(Environment environment, @Value("${bangvang.feed.topics}") List<String> topics) {
        return new RecordReader(new TopicOwners(Binder.get(environment)
                .bind("bangvang.feed.owners", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()), topics));
    }

    @Bean
    EventFeed eventFeed(RecordReader reader, List<FeedListener> listeners, FeedStatus status, ReadSoFar readSoFar,
            @Value("${bangvang.feed.from-now:}") List<String> fromNow,
            @Value("${bangvang.feed.largest-jump:1000}") long largestJump, Keeping keeping) {
        return new EventFeed(reader, new VersionJumps(readSoFar, fromNow, largestJump), listeners, status, readSoFar,
                keeping::delivered);
    }

    /** Of a service with one listener, which can be kept; the directory is empty where nothing is to be kept. */
    @Bean
    Keeping keeping(List<FeedListener> listeners, @Value("${bangvang.feed.kept-in:}") String directory,
            FeedStatus status, ReadSoFar readSoFar, LogEnds ends) {
        Keepable listener = listeners.size() == 1 && !directory.isBlank()
                && listeners.getFirst() instanceof Keepable keepable ? keepable : null;
        return new Keeping(listener, new KeptFile(Path.of(directory, "log.kept")), status, readSoFar, ends);
    }

    /**
     * One subscription for all topics, of which owners create each their own. Named one by one, the binder would look
     * each of them up with clients of its own at every start, one after the other.
     */
    @Bean
    SmartInitializingSingleton subscription(BindingServiceProperties stream,
            @Value("${bangvang.feed.topics}") List<String> topics) {
        return () -> stream.getBindingProperties(READER)
                .setDestination(topics.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    @Bean
    FeedHealth feedHealthIndicator(FeedStatus status, @Value("${bangvang.feed.patience:60s}") Duration patience) {
        return new FeedHealth(status, patience);
    }

    @Bean
    SignsOfLife signsOfLife(FeedStatus status) {
        return new SignsOfLife(status);
    }

    @Bean
    StartingPoints startingPoints(@Value("${bangvang.feed.from-now:}") List<String> fromNow, FeedStatus status,
            Keeping keeping) {
        return new StartingPoints(fromNow, status, keeping::begin);
    }

    @Bean
    LogWatch logWatch(LogEnds ends, FeedStatus status) {
        return new LogWatch(ends, status);
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> givingSignsOfLife() {
        return (container, topics, group) -> SignsOfLife.askedOf(container.getContainerProperties());
    }

    @Bean
    FeedLag feedLag(FeedStatus status) {
        return new FeedLag(status);
    }

    @Bean
    KeptCounts keptCounts(Keeping keeping) {
        return new KeptCounts(keeping);
    }

    @Bean
    ApplicationRunner noteWhereTheLogEnds(LogEnds ends, FeedStatus status) {
        return arguments -> ends.now()
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofMillis(500)))
                .subscribe(status::startedAt);
    }
}
