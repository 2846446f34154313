package vn.bangvang.integration.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.feed.Position;
import vn.bangvang.integration.webhooks.WebhookSettings;

import static org.assertj.core.api.Assertions.assertThat;

class RetriesTests {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Retries retries = new Retries(new WebhookSettings(false, List.of(), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofHours(24), 1_000, 1_000));

    @Test
    void thePauseDoublesUpToAnHourAndAPartOfItIsChance() {
        assertThat(pause(0, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(0, 0)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(pause(3, 1)).isEqualTo(Duration.ofSeconds(40));
        assertThat(pause(12, 1)).isEqualTo(Duration.ofHours(1));
        assertThat(pause(10_000, 1)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void afterADayItIsGivenUp() {
        Delivery delivery = fresh();
        Instant now = NOW;
        int attempts = 0;
        while (delivery.state() == DeliveryState.PENDING) {
            delivery = retries.after(delivery, "TIMED_OUT", now, 1);
            now = delivery.due();
            attempts++;
        }
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(attempts).isBetween(30, 40);
        assertThat(delivery.again(now).firstTried()).isNull();
    }

    private Duration pause(int attempts, double chance) {
        Delivery tried = fresh();
        for (int i = 0; i < attempts; i++) {
            tried = tried.failed("TIMED_OUT", NOW, NOW);
        }
        return Duration.between(NOW, retries.after(tried, "TIMED_OUT", NOW, chance).due());
    }

    private static Delivery fresh() {
        return new Delivery("d", "s", new Position("t", 0, 0), "e", "x", "m", 1, NOW, DeliveryState.PENDING, 0, NOW,
                null,
                null);
    }
}
