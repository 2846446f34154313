package vn.bangvang.feed;

import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down until the log that was there at start has been read, and when nobody reads it any more: an instance answers only
 * when it knows what it should. What a listener could not take, and what the log has lost, is told and does not take
 * the instance out: another one would fare no better.
 */
final class FeedHealth implements HealthIndicator {
    private final FeedStatus status;
    private final Duration patience;

    /** @param patience for how long a reader may give no sign of life */
    FeedHealth(FeedStatus status, Duration patience) {
        this.status = status;
        this.patience = patience;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        if (!status.caughtUp()) {
            health.down().withDetail("catchingUp", true);
        }
        if (status.silence().compareTo(patience) > 0) {
            health.down().withDetail("silentSeconds", status.silence().toSeconds());
        }
        if (!status.cutShort().isEmpty()) {
            health.withDetail("cutShort", status.cutShort());
        }
        if (status.notTaken() > 0) {
            health.withDetail("recordsNotTaken", status.notTaken())
                    .withDetail("lastNotTaken", String.valueOf(status.lastNotTaken()));
        }
        return health.build();
    }
}
