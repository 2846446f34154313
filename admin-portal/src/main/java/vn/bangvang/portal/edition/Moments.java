package vn.bangvang.portal.edition;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Instants as readers name them: {@code hom-nay}, {@code dau-tuan} and {@code dau-thang} for the beginning of the day,
 * the week and the month, or a date and time by the clock of Ho Chi Minh City.
 */
public final class Moments {
    private static final ZoneId CIVIL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Moments() {}

    /** Empty where nothing is named, and where nobody could say which instant is meant. */
    public static Optional<Instant> read(@Nullable String written) {
        return read(written, today());
    }

    static Optional<Instant> read(@Nullable String written, LocalDate today) {
        return switch (written == null ? "" : written.strip()) {
            case "" -> Optional.empty();
            case "hom-nay" -> Optional.of(startOf(today));
            case "dau-tuan" -> Optional.of(startOf(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
            case "dau-thang" -> Optional.of(startOf(today.withDayOfMonth(1)));
            case String other -> parsed(other);
        };
    }

    /** Which day it is for the readers. */
    public static LocalDate today() {
        return LocalDate.now(CIVIL_TIME);
    }

    /** As a browser's field for a date and time writes it. */
    public static String input(@Nullable Instant instant) {
        return instant == null ? "" : INPUT.format(instant.atZone(CIVIL_TIME).truncatedTo(ChronoUnit.MINUTES));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CIVIL_TIME).toInstant();
    }

    private static Optional<Instant> parsed(String written) {
        try {
            return Optional.of(written.endsWith("Z")
                    ? Instant.parse(written)
                    : LocalDateTime.parse(written).atZone(CIVIL_TIME).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
