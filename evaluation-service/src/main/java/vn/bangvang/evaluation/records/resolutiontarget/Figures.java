package vn.bangvang.evaluation.records.resolutiontarget;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * The numbers of a target. Comparisons are of exact fractions; nothing is rounded before it is compared.
 *
 * @param declared the outcome as its owner tells it; it counts only while no plan is known
 */
public record Figures(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
        @Nullable TargetOutcome declared) {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** @return the outcome computed against the plan, else the declared one, else UNKNOWN */
    public TargetOutcome outcome(TargetUnit unit) {
        if (plan == null) {
            return declared == null ? TargetOutcome.UNKNOWN : declared;
        }
        Fraction reached = achievement(unit);
        if (reached == null) {
            return TargetOutcome.UNKNOWN;
        }
        int comparison = reached.numerator().compareTo(reached.denominator());
        return comparison > 0 ? TargetOutcome.EXCEEDED : comparison == 0 ? TargetOutcome.MET : TargetOutcome.MISSED;
    }

    /**
     * How much of the plan was reached. "8 against 5" is 8/5, shown as 160.0 %, which exceeds the plan by 60.0 %.
     *
     * @return null while plan, actual or a needed base is unknown
     */
    public @Nullable Fraction achievement(TargetUnit unit) {
        if (plan == null || actual == null) {
            return null;
        }
        if (unit != TargetUnit.PERCENT) {
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

    void mustHold(TargetUnit unit) {
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
