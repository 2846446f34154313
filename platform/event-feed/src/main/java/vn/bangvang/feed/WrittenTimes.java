package vn.bangvang.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Days and instants as events write them. What {@link LocalDate#parse} and {@link Instant#parse} read is read, and
 * nothing else; the usual forms without their formatters, which cost more than all the rest of an event. One day is one
 * object in most of the events that name it.
 */
public final class WrittenTimes {
    private static final int DAY_LENGTH = 10;
    private static final int SECONDS_END = 19;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int HOURS = 24;
    private static final int MONTHS = 12;
    private static final int RADIX = 10;
    private static final int FRACTION_DIGITS = 9;
    private static final int SHARED = 1 << 12;
    /** A day that is overwritten by another thread is only made once more. */
    private static final @Nullable LocalDate[] DAYS = new LocalDate[SHARED];

    private WrittenTimes() {}

    /** @throws DateTimeParseException as {@link LocalDate#parse} */
    public static LocalDate day(String text) {
        LocalDate usual = text.length() == DAY_LENGTH ? usualDay(text) : null;
        return usual == null ? LocalDate.parse(text) : usual;
    }

    /** @throws DateTimeParseException as {@link Instant#parse} */
    public static Instant instant(String text) {
        Instant usual = usualInstant(text);
        return usual == null ? Instant.parse(text) : usual;
    }

    private static @Nullable LocalDate usualDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY_LENGTH);
        if (year < 0 || month < 1 || month > MONTHS || day < 1 || text.charAt(4) != '-' || text.charAt(7) != '-'
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        int place = (year * MONTHS + month) * 31 + day & SHARED - 1;
        LocalDate known = DAYS[place];
        if (known != null && known.getYear() == year && known.getMonthValue() == month
                && known.getDayOfMonth() == day) {
            return known;
        }
        LocalDate fresh = LocalDate.of(year, month, day);
        DAYS[place] = fresh;
        return fresh;
    }

    private static @Nullable Instant usualInstant(String text) {
        int last = text.length() - 1;
        if (last < SECONDS_END || text.charAt(last) != 'Z' || text.charAt(DAY_LENGTH) != 'T'
                || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        LocalDate day = usualDay(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nano = last == SECONDS_END ? 0 : fraction(text, last);
        if (day == null || hour < 0 || hour >= HOURS || minute < 0 || minute >= SECONDS_OF_A_MINUTE || second < 0
                || second >= SECONDS_OF_A_MINUTE || nano < 0) {
            return null;
        }
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_A_DAY
                + (hour * SECONDS_OF_A_MINUTE + minute) * SECONDS_OF_A_MINUTE + second, nano);
    }

    /** Nanoseconds; -1 for what is no fraction. */
    private static int fraction(String text, int end) {
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > FRACTION_DIGITS) {
            return -1;
        }
        int nano = number(text, SECONDS_END + 1, end);
        for (int missing = FRACTION_DIGITS - digits; missing > 0 && nano > 0; missing--) {
            nano *= RADIX;
        }
        return nano;
    }

    /** -1 when one of them is no digit. */
    private static int number(String text, int from, int end) {
        int number = 0;
        for (int at = from; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit >= RADIX) {
                return -1;
            }
            number = number * RADIX + digit;
        }
        return number;
    }
}
