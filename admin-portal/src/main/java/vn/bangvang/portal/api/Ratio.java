package vn.bangvang.portal.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * A share as exact integers.
 *
 * @param percent rounded for showing, null where nothing is counted
 * @param isWithheld whether it is counted and not told: it is of too few people
 */
public record Ratio(long numerator, long denominator, @Nullable BigDecimal percent, boolean isWithheld) {

    /** Nothing is counted. */
    public static final Ratio NONE = new Ratio(0, 0, null, false);
    static final Ratio WITHHELD = new Ratio(0, 0, null, true);

    /** A share of figures that the page adds up itself; half up to one decimal, like the API. */
    public static Ratio of(long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return new Ratio(numerator, denominator, percent, false);
    }

    static Ratio orNone(@Nullable Ratio ratio) {
        return ratio == null ? NONE : ratio;
    }

    /** The style of the bar behind the figure, in steps of five percent; empty where nothing is counted. */
    public String bar() {
        return denominator <= 0 ? "" : "bar-" + Math.clamp(numerator * 20 / denominator, 0, 20);
    }

    /** Whether there is anything to count. */
    public boolean isCounted() {
        return denominator > 0;
    }

    /** Everybody who is counted on did it. */
    public boolean isFull() {
        return denominator > 0 && numerator >= denominator;
    }
}
