package vn.bangvang.period;

/**
 * Whole years, both ends included, such as 2017 to 2021. It may be the wrong way round: whoever asks for one says how
 * it has to be.
 *
 * @param from the first year
 * @param to the last year
 */
public record YearRange(int from, int to) {

    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    public boolean endsBeforeItBegins() {
        return to < from;
    }

    /** @return such as {@code 2017/2021} (ISO 8601) */
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
