package vn.bangvang.evaluation.records;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * The numbers of a target. Comparisons are of exact fractions; nothing is rounded before it is compared.
 *
 * @param declared the outcome as its owner tells it; it counts only while no plan is known
 * @param on the day that actual, base and declared outcome are of; null while there is none of them, and for figures
 *        from before they had a day, which hold for every day
 */
public record TargetFigures(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
        @Nullable Outcome declared, @Nullable LocalDate on) {
    /** Figures without a day. */
    public TargetFigures(@Nullable Long plan, @Nullable Long actual, @Nullable Long base, @Nullable Outcome declared) {
        this(plan, actual, base, declared, null);
    }

    /** What became of a target; UNKNOWN while nothing is computed or declared. */
    public enum Outcome {
        EXCEEDED,
        MET,
        MISSED,
        UNKNOWN
    }

    /**
     * What a target's numbers count.
     * <ul>
     * <li>COUNT: plan and actual are numbers of things, such as members admitted.
     * <li>RATIO: things out of a base, such as 351 of 467 schools; a plan is a number of things too.
     * <li>VND: plan and actual are whole dong.
     * <li>PERCENT: the plan is a whole percentage of the base; actual and base are numbers of things.
     * </ul>
     */
    public enum Unit {
        COUNT,
        RATIO,
        VND,
        PERCENT;

        boolean hasBase() {
            return this == RATIO || this == PERCENT;
        }
    }

    /** A quotient that is kept exact; the percentage is only for showing. */
    public record Fraction(BigInteger numerator, BigInteger denominator) {
        /** @return the percentage to one decimal, half up: 351/467 is 75.2 */
        public BigDecimal percent() {
            return new BigDecimal(numerator.multiply(HUNDRED)).divide(new BigDecimal(denominator), 1,
                    RoundingMode.HALF_UP);
        }
    }

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Whether there is anything that has a day. */
    public boolean areReached() {
        return actual != null || declared != null;
    }

    /** The same figures of that day, when there are any. */
    public TargetFigures of(LocalDate day) {
        return areReached() ? new TargetFigures(plan, actual, base, declared, day) : this;
    }

    /** What was reached, measured by that plan. */
    public TargetFigures against(@Nullable Long thatPlan) {
        return new TargetFigures(thatPlan, actual, base, declared, on);
    }

    /** @return the outcome computed against the plan, else the declared one, else UNKNOWN */
    public Outcome outcome(Unit unit) {
        if (plan == null) {
            return declared == null ? Outcome.UNKNOWN : declared;
        }
        Fraction reached = achievement(unit);
        if (reached == null) {
            return Outcome.UNKNOWN;
        }
        int comparison = reached.numerator().compareTo(reached.denominator());
        return comparison > 0 ? Outcome.EXCEEDED : comparison == 0 ? Outcome.MET : Outcome.MISSED;
    }

    /**
     * How much of the plan was reached. "8 against 5" is 8/5, shown as 160.0 %, which exceeds the plan by 60.0 %.
     *
     * @return null while plan, actual or a needed base is unknown
     */
    public @Nullable Fraction achievement(Unit unit) {
        if (plan == null || actual == null) {
            return null;
        }
        if (unit != Unit.PERCENT) {
            return new Fraction(BigInteger.valueOf(actual), BigInteger.valueOf(plan));
        }
        return base == null
                ? null
                : new Fraction(BigInteger.valueOf(actual).multiply(HUNDRED),
                        BigInteger.valueOf(base).multiply(BigInteger.valueOf(plan)));
    }

    /** @return actual of base, such as 351/467; null when the target has no base */
    public @Nullable Fraction share() {
        return actual == null || base == null
                ? null
                : new Fraction(BigInteger.valueOf(actual), BigInteger.valueOf(base));
    }

    void mustHold(Unit unit) {
        if (plan != null && plan <= 0) {
            throw Refusal.invalid("PLAN_NOT_POSITIVE", "/plan", plan);
        }
        if (actual != null && actual < 0) {
            throw Refusal.invalid("ACTUAL_NEGATIVE", "/actual", actual);
        }
        if (base != null && base <= 0) {
            throw Refusal.invalid("BASE_NOT_POSITIVE", "/base", base);
        }
        if (unit.hasBase() && actual != null && base == null) {
            throw Refusal.invalid("BASE_MISSING", "/base", null);
        }
        if (!unit.hasBase() && base != null) {
            throw Refusal.invalid("UNIT_HAS_NO_BASE", "/base", base);
        }
        if (base != null && actual != null && actual > base) {
            throw Refusal.invalid("ACTUAL_ABOVE_BASE", "/actual", actual);
        }
    }
}
