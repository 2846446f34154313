package vn.bangvang.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Fills a service's {@link ReadCopy read copies}, before other listeners react to the same events. */
public final class ReadCopies implements FeedListener, MeterBinder, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ReadCopies.class);

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();
    private final Map<String, ReadCopy<?>> byTopic;
    private final AtomicLong passedOver = new AtomicLong();

    /** @param copies at most one for each topic */
    public ReadCopies(List<? extends ReadCopy<?>> copies) {
        byTopic = copies.stream().collect(Collectors.toUnmodifiableMap(ReadCopy::topic, copy -> copy));
    }

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            ReadCopy<?> copy = byTopic.get(delivery.at().topic());
            if (copy == null) {
                continue;
            }
            switch (delivery) {
                case ReceivedEvent event -> take(copy, event);
                case UnreadableRecord unreadable -> passOver(unreadable.at(), "-", unreadable.reason());
            }
        }
    }

    private <W> void take(ReadCopy<W> copy, ReceivedEvent event) {
        try {
            copy.take(json.treeToValue(event.payload().state(), copy.wire()), event);
        } catch (RuntimeException unusable) {
            passOver(event.at(), event.payload().aggregateId(), unusable.getClass().getSimpleName());
        }
    }

    /** Not the exception's text: it may repeat what the record says of people. */
    private void passOver(Position at, String aggregateId, String why) {
        passedOver.incrementAndGet();
        LOG.warn("Passed over the record at {} about {}: {}", at, aggregateId, why);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("bangvang.feed.passed.over", passedOver, AtomicLong::get)
                .description("records that could not be read into this instance's read copies")
                .register(registry);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
