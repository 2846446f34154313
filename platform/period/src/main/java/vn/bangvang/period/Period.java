package vn.bangvang.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

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
    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final Comparator<Period> ORDER = Comparator.comparing(Period::referenceDate)
            .thenComparing(Period::isYear);

    /** @throws IllegalArgumentException for a year that does not have four digits, or a fifth quarter */
    public Period {
        if (year < 1000 || year > 9999 || quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("no period: year " + year + ", quarter " + quarter);
        }
    }

    public static Period year(int year) {
        return new Period(year, 0);
    }

    /**
     * @param quarter 1 to 4
     * @throws IllegalArgumentException when there is no such quarter
     */
    public static Period quarter(int year, int quarter) {
        if (quarter == 0) {
            throw new IllegalArgumentException("no period: year " + year + ", quarter 0");
        }
        return new Period(year, quarter);
    }

    /**
     * @param text such as {@code 2021} or {@code 2025-Q3}
     * @throws IllegalArgumentException when it is neither a year nor a quarter
     */
    @JsonCreator
    public static Period parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("neither a year nor a quarter: '" + text + "'");
        }
        int year = Integer.parseInt(written.group(1));
        return written.group(2) == null ? year(year) : quarter(year, Integer.parseInt(written.group(2)));
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
