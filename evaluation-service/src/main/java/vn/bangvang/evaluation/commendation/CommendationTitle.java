package vn.bangvang.evaluation.commendation;

import java.util.List;
import java.util.stream.IntStream;

/** What a commendation says its recipient was. */
public enum CommendationTitle {
    OUTSTANDING_YEAR,
    /** "Tiêu biểu": selected among the outstanding. */
    EXEMPLARY_OUTSTANDING_YEAR,
    /** The year and the four before it. */
    FIVE_YEARS_OUTSTANDING,
    /** For a campaign or a special feat: it rests on no rating. */
    THEMATIC;

    /** How long outstanding has to last for the five-year title. */
    static final int FIVE = 5;

    public boolean isYearly() {
        return this == OUTSTANDING_YEAR || this == EXEMPLARY_OUTSTANDING_YEAR;
    }

    /** @return the years whose rating the title rests on, ascending; empty for a title that rests on none */
    public List<Integer> yearsCovered(int year) {
        return switch (this) {
            case OUTSTANDING_YEAR, EXEMPLARY_OUTSTANDING_YEAR -> List.of(year);
            case FIVE_YEARS_OUTSTANDING -> IntStream.rangeClosed(year - FIVE + 1, year).boxed().toList();
            case THEMATIC -> List.of();
        };
    }
}
