package vn.bangvang.period;

/** The years that something recorded can be about: not before the Party, and not far from now. */
public final class RecordedYears {
    public static final int FIRST = 1930;
    public static final int LAST = 2200;
    /** Both ends of them. */
    public static final YearRange ALL = new YearRange(FIRST, LAST);

    private RecordedYears() {}
}
