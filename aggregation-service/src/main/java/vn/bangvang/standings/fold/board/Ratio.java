package vn.bangvang.standings.fold.board;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * An exact fraction beside its rounded percentage.
 *
 * @param percent one decimal, half up; null, not 0, where nothing is counted
 */
public record Ratio(long numerator, long denominator, @Nullable BigDecimal percent) {

    public static final Ratio NONE = of(0, 0);

    /** How many the numerator lacks. */
    public long missing() {
        return denominator - numerator;
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator, denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
    }
}
