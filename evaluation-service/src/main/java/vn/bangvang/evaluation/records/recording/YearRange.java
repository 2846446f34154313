package vn.bangvang.evaluation.records.recording;

import java.util.Map;

import vn.bangvang.refusal.Refusal;

/**
 * Whole years, both ends included, such as 2017 to 2021.
 *
 * @param from the first year
 * @param to the last year
 */
public record YearRange(int from, int to) {

    private static final int FIRST = 1930;
    private static final int LAST = 2200;

    /** Refuses a period that ends before it begins, and years before the Party or far from now. */
    public void mustHold(String pointer) {
        mustBeAYear(from, pointer + "/from");
        mustBeAYear(to, pointer + "/to");
        if (to < from) {
            throw Refusal.invalid("PERIOD_ENDS_BEFORE_IT_BEGINS", pointer + "/to", to);
        }
    }

    private static void mustBeAYear(int year, String pointer) {
        if (year < FIRST || year > LAST) {
            throw Refusal.of(Refusal.Kind.INVALID, "YEAR_OUT_OF_RANGE", pointer, year,
                    Map.of("from", FIRST, "to", LAST));
        }
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
