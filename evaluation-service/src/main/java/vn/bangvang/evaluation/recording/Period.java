package vn.bangvang.evaluation.recording;

import vn.bangvang.refusal.Refusal;

/**
 * Whole years, both ends included, such as 2017 to 2021.
 *
 * @param from the first year
 * @param to the last year
 */
public record Period(int from, int to) {

    /** Refuses a period that ends before it begins. */
    public void mustHold(String pointer) {
        if (to < from) {
            throw Refusal.invalid("PERIOD_ENDS_BEFORE_IT_BEGINS", pointer + "/to", to);
        }
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
