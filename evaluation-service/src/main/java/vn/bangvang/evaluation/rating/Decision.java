package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.QualityClass;

/**
 * What is decided about a subject, and by which document: a class, or why there is none.
 *
 * @param points out of a hundred, under a policy that counts them
 * @param longSickLeave on sick leave for three months or more; stays in the register
 * @param note what the reason's code leaves unsaid; stays in the register
 * @param justification why the quota was passed for it; null when it was not, and never published
 */
public record Decision(@Nullable QualityClass decidedClass, @Nullable BigDecimal points, boolean longSickLeave,
        @Nullable NotRatedReason notRatedReason, @Nullable String note, @Nullable String decisionNo,
        @Nullable LocalDate decidedOn, @Nullable String justification) {

    /** Nothing is decided. */
    static final Decision NONE = new Decision(null, null, false, null, null, null, null, null);

    public Decision {
        // 90 and 90.0 are the same decision.
        points = Optional.ofNullable(points)
                .map(BigDecimal::stripTrailingZeros)
                .map(plain -> plain.scale() < 0 ? plain.setScale(0) : plain)
                .orElse(null);
    }

    Decision withClass(QualityClass earned) {
        return new Decision(earned, points, longSickLeave, notRatedReason, note, decisionNo, decidedOn, justification);
    }

    Decision excepted(@Nullable String because) {
        return new Decision(decidedClass, points, longSickLeave, notRatedReason, note, decisionNo, decidedOn, because);
    }

    /** The same words by the same document, whether or not an exception was granted for them. */
    boolean says(Decision other) {
        return excepted(null).equals(other.excepted(null));
    }
}
