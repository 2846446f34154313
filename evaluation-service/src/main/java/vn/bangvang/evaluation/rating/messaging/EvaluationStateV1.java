package vn.bangvang.evaluation.rating.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.policy.QualityClass;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.Evaluation.State;

/** An evaluation as it is published on {@code evaluation.rating.v1}. */
record EvaluationStateV1(String evaluationId, String subjectType, String subjectId, String organisationIdAtDecision,
        int year, State state, @Nullable QualityClass selfClass, @Nullable QualityClass proposedClass,
        @Nullable QualityClass decidedClass, @Nullable BigDecimal points, @Nullable String decidedByOrganisationId,
        @Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable String notRatedReason,
        @Nullable String justification) {

    static EvaluationStateV1 of(DecisionList list, Evaluation one) {
        return new EvaluationStateV1(one.id(), list.subjectType().name(), one.subjectId(), one.organisationId(),
                list.year(), one.state(), one.selfClass(), one.proposedClass(), one.decidedClass(), one.points(),
                one.state().isSettled() ? list.deciderId() : null, one.decisionNo(), one.decidedOn(),
                one.notRatedReason(), one.justification());
    }
}
