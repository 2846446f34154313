package vn.bangvang.benchmarks.replay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.kafka.core.KafkaAdmin;
import reactor.core.publisher.Mono;

import vn.bangvang.standings.fold.board.Snapshot;
import vn.bangvang.standings.live.LiveStandings;

/** The service's own way from a record to the boards, without the service around it. */
public final class StandingsReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final LiveStandings standings;
    private final Consumer<List<ConsumerRecord<byte[], byte[]>>> feed;
    private volatile boolean logIsRead;

    @SuppressWarnings("unchecked")
    public StandingsReader(String brokers, List<String> topics) {
        ConfigDataEnvironmentPostProcessor.applyTo(context.getEnvironment(), context, null);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("log", Map.of("spring.kafka.bootstrap-servers", brokers,
                        "bangvang.feed.topics", String.join(",", topics))));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(LiveStandings.class, () -> new LiveStandings(_ -> Mono.empty(), () -> logIsRead));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(KafkaAdmin.class, () -> new KafkaAdmin(Map.of("bootstrap.servers", brokers)));
        // The feed subscribes with them; here records are handed to it.
        context.registerBean("integrationConversionService", ConversionService.class,
                ApplicationConversionService::getSharedInstance);
        context.registerBean(BindingServiceProperties.class);
        context.scan("vn.bangvang.standings.messaging", "vn.bangvang.feed");
        context.refresh();
        standings = context.getBean(LiveStandings.class);
        feed = (Consumer<List<ConsumerRecord<byte[], byte[]>>>) context.getBean("eventFeed");
    }

    public void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        feed.accept(batch);
    }

    /** The boards of everything that was taken. */
    public Snapshot boards() {
        logIsRead = true;
        return Objects.requireNonNull(standings.snapshots().filter(_ -> standings.isReady()).blockFirst(PATIENCE));
    }

    @Override
    public void close() {
        context.close();
    }
}
