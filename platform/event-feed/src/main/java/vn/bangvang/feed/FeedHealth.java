package vn.bangvang.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down until the log that was there at start has been read: an instance answers only when it knows what it should. */
final class FeedHealth implements HealthIndicator {
    private final FeedStatus status;

    FeedHealth(FeedStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        return status.caughtUp() ? Health.up().build() : Health.down().withDetail("catchingUp", true).build();
    }
}
