package vn.bangvang.outbox.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down when nobody is there to publish. What waits, and what is stuck, is told and does not take the instance out:
 * another one would fare no better.
 */
final class OutboxHealth implements HealthIndicator {
    private static final int NAMED = 10;

    private final Relay relay;
    private final OwnTopics topics;
    private final TellingAgain again;

    OutboxHealth(Relay relay, OwnTopics topics, TellingAgain again) {
        this.relay = relay;
        this.topics = topics;
        this.again = again;
    }

    @Override
    public Health health() {
        Backlog backlog = relay.backlog();
        Health.Builder health = relay.isAlive() ? Health.up() : Health.down();
        return health.withDetail("pending", backlog.size())
                .withDetail("oldestSeconds", backlog.age().toSeconds())
                .withDetail("stuck", backlog.stuck().size())
                .withDetail("stuckAggregates",
                        backlog.stuck().keySet().stream().limit(NAMED).map(Waiting.Place::toString).toList())
                .withDetail("unsafeTopics", topics.unsafe())
                .withDetail("toldAgain", again.toldAgain())
                .build();
    }
}
