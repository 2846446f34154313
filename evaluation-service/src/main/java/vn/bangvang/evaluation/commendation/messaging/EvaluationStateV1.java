package vn.bangvang.evaluation.commendation.messaging;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/** What a commendation needs to hear of a rating on {@code evaluation.rating.v1}. */
record EvaluationStateV1(String subjectType, String subjectId, Period period, String state,
        @Nullable String decidedClass) {

    boolean isOutstanding() {
        return (state.equals("DECIDED") || state.equals("REVISED")) && "OUTSTANDING".equals(decidedClass);
    }
}
