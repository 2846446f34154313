package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.policy.QualityClass;

/**
 * What is decided about one subject: a class, or why there is none.
 *
 * @param pointer where it stands in the request
 */
public record Verdict(String subjectId, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
        @Nullable String notRatedReason, String pointer) {

    public static Verdict rated(String subjectId, QualityClass decidedClass, String pointer) {
        return new Verdict(subjectId, decidedClass, null, null, pointer);
    }

    public static Verdict notRated(String subjectId, String reason, String pointer) {
        return new Verdict(subjectId, null, null, reason, pointer);
    }
}
