package vn.bangvang.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
@EnableConfigurationProperties(FeedSettings.class)
class EventFeedConfiguration {
    private static final String READER = "eventFeed-in-0";

    @Bean
    RawBatches rawBatches() {
        return new RawBatches();
    }

    @Bean
    LogEnds logEnds(KafkaAdmin kafka, FeedSettings settings) {
        return new LogEnds(() -> Admin.create(kafka.getConfigurationProperties()), settings.topics());
    }

    @Bean
    FeedStatus feedStatus(LogEnds ends) {
        return new FeedStatus(ends);
    }

    /** What a service owns is in its store when its write is answered. */
    @Bean
    ReadSoFar readSoFar(FeedSettings settings, Environment environment, FeedStatus status) {
        List<String> own = Binder.get(environment)
                .bind("bangvang.outbox.topics", Bindable.listOf(String.class))
                .orElse(List.of());
        return new ReadSoFar(settings.topics().stream().filter(topic -> !own.contains(topic)).toList(), status);
    }

    @Bean
    RecordReader recordReader(FeedSettings settings) {
        return new RecordReader(new TopicOwners(settings.owners(), settings.topics()));
    }

    @Bean
    EventFeed eventFeed(RecordReader reader, List<FeedListener> listeners, FeedStatus status, ReadSoFar readSoFar,
            FeedSettings settings, Keeping keeping) {
        return new EventFeed(reader, new VersionJumps(readSoFar, settings.fromNow(), settings.largestJump()), listeners,
                status, readSoFar, keeping::delivered);
    }

    /** Of nothing where the directory is empty, or no listener can be kept. */
    @Bean
    Keeping keeping(List<FeedListener> listeners, FeedSettings settings, FeedStatus status, ReadSoFar readSoFar,
            LogEnds ends) {
        Keepable kept = settings.keptIn().isBlank() ? null : keepable(listeners);
        return new Keeping(kept, new KeptFile(Path.of(settings.keptIn(), "log.kept")), status, readSoFar, ends);
    }

    /** Another listener beside it would miss what a start that goes on does not read again. */
    private static @Nullable Keepable keepable(List<FeedListener> listeners) {
        Keepable keepable = listeners.stream()
                .filter(Keepable.class::isInstance)
                .map(Keepable.class::cast)
                .findFirst()
                .orElse(null);
        if (keepable != null && listeners.size() > 1) {
            throw new IllegalStateException(
                    "bangvang.feed.kept-in is set, and others listen beside the one that can be kept: "
                            + listeners.stream().map(it -> it.getClass().getSimpleName()).toList());
        }
        return keepable;
    }

    /**
     * One subscription for all topics, of which owners create each their own. Named one by one, the binder would look
     * each of them up with clients of its own at every start, one after the other.
     */
    @Bean
    SmartInitializingSingleton subscription(BindingServiceProperties stream, FeedSettings settings) {
        return () -> stream.getBindingProperties(READER)
                .setDestination(settings.topics().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    @Bean
    FeedHealth feedHealthIndicator(FeedStatus status, FeedSettings settings) {
        return new FeedHealth(status, settings.patience());
    }

    @Bean
    SignsOfLife signsOfLife(FeedStatus status) {
        return new SignsOfLife(status);
    }

    @Bean
    StartingPoints startingPoints(FeedSettings settings, FeedStatus status, Keeping keeping) {
        return new StartingPoints(settings.fromNow(), status, keeping::begin);
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
