package vn.bangvang.evaluation.rating.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.Decision;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.period.Period;

/**
 * An evaluation as it is published on {@code evaluation.rating.v1}. Words about people are not: a reason is its code,
 * an exception only that it was granted.
 */
record EvaluationStateV1(String evaluationId, String subjectType, String subjectId, String organisationIdAtDecision,
        Period period, State state, @Nullable QualityClass selfClass, @Nullable QualityClass proposedClass,
        @Nullable QualityClass decidedClass, @Nullable BigDecimal points, @Nullable String decidedByOrganisationId,
        @Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable NotRatedReason notRatedReason,
        boolean exceptionGranted) {

    static EvaluationStateV1 of(DecisionList list, Evaluation one) {
        Decision decision = one.decisionOrNone();
        return new EvaluationStateV1(one.id(), list.subjectType().name(), one.subjectId(), one.organisationId(),
                Period.year(list.year()), one.state(), one.selfClass(), one.proposedClass(), decision.decidedClass(),
                decision.points(), one.state().isSettled() ? list.deciderId() : null, decision.decisionNo(),
                decision.decidedOn(), decision.notRatedReason(), decision.justification() != null);
    }
}
