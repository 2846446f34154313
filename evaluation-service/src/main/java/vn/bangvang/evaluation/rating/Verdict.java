package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.QualityClass;

/**
 * What is to be decided about one subject: a class, or why there is none.
 *
 * @param longSickLeave on sick leave for three months or more in the year
 * @param note what the reason's code leaves unsaid
 * @param pointer where it stands in the request
 */
public record Verdict(String subjectId, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
        boolean longSickLeave, @Nullable NotRatedReason notRatedReason, @Nullable String note, String pointer) {

    public static Verdict rated(String subjectId, QualityClass decidedClass, String pointer) {
        return new Verdict(subjectId, decidedClass, null, false, null, null, pointer);
    }

    public static Verdict notRated(String subjectId, NotRatedReason reason, @Nullable String note, String pointer) {
        return new Verdict(subjectId, null, null, false, reason, note, pointer);
    }
}
