package vn.bangvang.integration.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;

import vn.bangvang.integration.webhooks.WebhookSettings;

/** When a delivery that failed is tried again, and when no more. */
final class Retries {
    private static final int MOST_DOUBLINGS = 30;

    private final WebhookSettings settings;

    Retries(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * The pause doubles with each failure; a part of it is chance, so that what failed together does not come together
     * again.
     *
     * @param chance from 0 to 1
     */
    Delivery after(Delivery tried, String failure, Instant now, double chance) {
        long doubled = settings.firstRetry().toMillis() << Math.min(tried.attempts(), MOST_DOUBLINGS);
        long pause = doubled <= 0
                ? settings.longestRetry().toMillis()
                : Math.min(doubled, settings.longestRetry().toMillis());
        Duration withChance = Duration.ofMillis(Math.round(pause * (0.5 + chance / 2)));
        Delivery failed = tried.failed(failure, now, now.plus(withChance));
        Instant first = failed.firstTried();
        return first != null && first.plus(settings.givingUpAfter()).isBefore(failed.due()) ? failed.dead() : failed;
    }
}
