package vn.bangvang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class CivilTimeTests {

    @Test
    void halfAnHourAfterMidnightInHoChiMinhCityTheNewDayHasBegun() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CivilTime.class)).run(service -> {
            Clock clock = service.getBean(Clock.class);
            Instant halfPastMidnight = Instant.parse("2025-12-31T17:30:00Z");
            assertThat(LocalDate.ofInstant(halfPastMidnight, clock.getZone())).isEqualTo("2026-01-01");
        });
    }
}
