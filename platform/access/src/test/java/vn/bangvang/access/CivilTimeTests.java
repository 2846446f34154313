package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CivilTimeTests {
    private final ApplicationContextRunner services = new ApplicationContextRunner()
            // As an application has it, for settings that are durations.
            .withInitializer(context -> context.getBeanFactory()
                    .setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(AutoConfigurations.of(CivilTime.class));

    @Test
    void halfAnHourAfterMidnightInHoChiMinhCityTheNewDayHasBegun() {
        services.run(service -> {
            Clock clock = service.getBean(Clock.class);
            Instant halfPastMidnight = Instant.parse("2025-12-31T17:30:00Z");
            assertThat(LocalDate.ofInstant(halfPastMidnight, clock.getZone())).isEqualTo("2026-01-01");
        });
    }

    @Test
    void aShiftMovesTheDayAndNotTheTimeOfTheMachine() {
        services.withPropertyValues("bangvang.clock.shift=-P30D").run(service -> {
            Instant now = Instant.now();
            assertThat(service.getBean(Clock.class).instant())
                    .isCloseTo(now.minus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
            assertThat(service.getBean("machineTime", InstantSource.class).instant())
                    .isCloseTo(now, within(1, ChronoUnit.MINUTES));
        });
    }
}
