package vn.bangvang.feed;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down until the log that was there at start has been read: an instance answers only when it knows what it should. What
 * a listener could not take is told and does not take the instance out: another one would fare no better.
 */
final class FeedHealth implements HealthIndicator {
    private final FeedStatus status;

    FeedHealth(FeedStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        Health.Builder health = status.caughtUp() ? Health.up() : Health.down().withDetail("catchingUp", true);
        if (status.notTaken() > 0) {
            health.withDetail("recordsNotTaken", status.notTaken())
                    .withDetail("lastNotTaken", String.valueOf(status.lastNotTaken()));
        }
        return health.build();
    }
}
