package vn.bangvang.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a rating is for: a year, or since 366-QĐ/TW (2025) a quarter of one. Written {@code 2021} or {@code 2025-Q3}, in
 * paths, events and stores alike. Periods come in the order of their reference dates, a quarter before its year.
 *
 * @param year the calendar year that it is, or belongs to
 * @param quarter 1 to 4, or 0 for the whole year
 */
public record Period(int year, int quarter) implements Comparable<Period> {
    /** How a period is written, as a regular expression. */
    public static final String FORM = "([1-9]\\d{3})(?:-Q([1-4]))?";
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;
    private static final int YEAR_LENGTH = 4;
    private static final String QUARTER_MARK = "-Q";
    private static final int QUARTER_LENGTH = 7;
    private static final int QUARTERS = 4;
    private static final int RADIX = 10;
    /** Every event of the log names one of a few: in memory each stands once. Racing threads make it twice at worst. */
    private static final @Nullable Period[] ONCE = new Period[(LAST_YEAR - FIRST_YEAR + 1) * (QUARTERS + 1)];
    // Of one day the quarter's comes first.
    private static final Comparator<Period> ORDER = Comparator.comparingInt((Period period) -> period.year())
            .thenComparingInt(period -> period.isYear() ? QUARTERS + 1 : period.quarter());

    /** @throws IllegalArgumentException for a year that does not have four digits, or a fifth quarter */
    public Period {
        if (!isCalendarYear(year) || quarter < 0 || quarter > QUARTERS) {
            throw new IllegalArgumentException("no period: year " + year + ", quarter " + quarter);
        }
    }

    /** Whether a number is a year as periods have them, of four digits. */
    public static boolean isCalendarYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    public static Period year(int year) {
        return once(year, 0);
    }

    private static Period once(int year, int quarter) {
        if (!isCalendarYear(year) || quarter < 0 || quarter > QUARTERS) {
            return new Period(year, quarter);
        }
        int place = (year - FIRST_YEAR) * (QUARTERS + 1) + quarter;
        Period known = ONCE[place];
        if (known == null) {
            known = new Period(year, quarter);
            ONCE[place] = known;
        }
        return known;
    }

    /**
     * @param quarter 1 to 4
     * @throws IllegalArgumentException when there is no such quarter
     */
    public static Period quarter(int year, int quarter) {
        if (quarter == 0) {
            throw new IllegalArgumentException("no period: year " + year + ", quarter 0");
        }
        return once(year, quarter);
    }

    /**
     * @param text such as {@code 2021} or {@code 2025-Q3}
     * @throws IllegalArgumentException when it is neither a year nor a quarter
     */
    @JsonCreator
    public static Period parse(String text) {
        boolean quarter = text.length() == QUARTER_LENGTH && text.startsWith(QUARTER_MARK, YEAR_LENGTH);
        int year = quarter || text.length() == YEAR_LENGTH ? digits(text, 0, YEAR_LENGTH) : -1;
        int of = quarter ? digits(text, QUARTER_LENGTH - 1, QUARTER_LENGTH) : 0;
        if (!isCalendarYear(year) || quarter && (of < 1 || of > QUARTERS)) {
            throw new IllegalArgumentException("neither a year nor a quarter: '" + text + "'");
        }
        return once(year, of);
    }

    /** @return -1 when one of them is no digit; by hand, for every event of the log names a period */
    private static int digits(String text, int from, int end) {
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

    /** {@link #parse} under the name by which Spring converts a path or query value. */
    public static Period valueOf(String text) {
        return parse(text);
    }

    public PeriodKind kind() {
        return isYear() ? PeriodKind.YEAR : PeriodKind.QUARTER;
    }

    public boolean isYear() {
        return quarter == 0;
    }

    public LocalDate firstDay() {
        return isYear() ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 3 * quarter - 2, 1);
    }

    /** The last day: what membership, tree and figures are on this day is what the period shows. */
    public LocalDate referenceDate() {
        return isYear() ? LocalDate.of(year, 12, 31) : YearMonth.of(year, 3 * quarter).atEndOfMonth();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(referenceDate());
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** @return what {@link #parse} reads */
    @Override
    @JsonValue
    public String toString() {
        return isYear() ? Integer.toString(year) : year + "-Q" + quarter;
    }
}
