package vn.bangvang.evaluation.rating.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.policy.QualityClass;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.year.Subject;

/** An evaluation as callers see it. */
record EvaluationAnswer(String id, long version, Subject.Type subjectType, String subjectId,
        String organisationIdAtDecision, int year, Evaluation.State state, @Nullable QualityClass selfClass,
        @Nullable QualityClass proposedClass, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
        String deciderId, @Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable String notRatedReason,
        @Nullable String justification, List<Evaluation.Superseded> history) {

    static EvaluationAnswer of(DecisionList list, Evaluation one) {
        return new EvaluationAnswer(one.id(), one.version(), list.subjectType(), one.subjectId(),
                one.organisationId(), list.year(), one.state(), one.selfClass(), one.proposedClass(),
                one.decidedClass(), one.points(), list.deciderId(), one.decisionNo(), one.decidedOn(),
                one.notRatedReason(), one.justification(), one.history());
    }
}
