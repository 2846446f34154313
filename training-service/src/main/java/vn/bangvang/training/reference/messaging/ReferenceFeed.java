package vn.bangvang.training.reference.messaging;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.feed.Delivery;
import vn.bangvang.feed.Envelope;
import vn.bangvang.feed.FeedListener;
import vn.bangvang.feed.ReceivedEvent;
import vn.bangvang.feed.UnreadableRecord;
import vn.bangvang.training.reference.Members;
import vn.bangvang.training.reference.Organisations;
import vn.bangvang.training.reference.Years;

/**
 * Keeps the read copies up. Every event carries the full state, so its kind does not matter and a new kind needs no
 * release here; what cannot be read is counted and passed over, and the next event of its subject repairs the copy.
 */
@Component
class ReferenceFeed implements FeedListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFeed.class);

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Organisations organisations;
    private final Members members;
    private final Years years;
    private final Counter passedOver;

    ReferenceFeed(Organisations organisations, Members members, Years years, MeterRegistry meters) {
        this.organisations = organisations;
        this.members = members;
        this.years = years;
        this.passedOver = Counter.builder("bangvang.feed.passed.over")
                .description("records that could not be read into the read copies")
                .register(meters);
    }

    @Override
    public void on(List<Delivery> batch) {
        for (Delivery delivery : batch) {
            switch (delivery) {
                case ReceivedEvent event -> takeIn(event);
                case UnreadableRecord unreadable -> passOver(unreadable, unreadable.reason());
            }
        }
    }

    private void takeIn(ReceivedEvent event) {
        Envelope payload = event.payload();
        long version = payload.aggregateVersion();
        String id = payload.aggregateId();
        try {
            switch (payload.aggregateType()) {
                case "organisation" -> organisations.remember(version,
                        json.treeToValue(payload.state(), OrganisationStateV1.class).known(id, event.root()));
                case "member" -> members.remember(version,
                        json.treeToValue(payload.state(), MemberStateV1.class).known(id, event.root()));
                case "evaluation-period" -> json.treeToValue(payload.state(), YearStateV1.class)
                        .known(event.root())
                        .ifPresent(year -> years.remember(version, year));
                default -> passOver(event, payload.aggregateType());
            }
        } catch (RuntimeException unreadable) {
            // Not the exception's text: it may repeat what the record says of people.
            passOver(event, unreadable.getClass().getSimpleName());
        }
    }

    private void passOver(Delivery delivery, String why) {
        passedOver.increment();
        LOG.warn("Passed over the record at {}: {}", delivery.at(), why);
    }
}
