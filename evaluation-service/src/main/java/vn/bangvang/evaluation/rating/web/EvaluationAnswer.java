package vn.bangvang.evaluation.rating.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.rating.Decision;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.period.Period;

/**
 * An evaluation as callers see it.
 *
 * @param organisationIdAtDecision id of the organisation in which it counts
 */
record EvaluationAnswer(String id, long version, Subject.Type subjectType, String subjectId,
        String organisationIdAtDecision, Period period, Evaluation.State state, @Nullable QualityClass selfClass,
        @Nullable QualityClass proposedClass, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
        boolean longSickLeave, String deciderId, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
        @Nullable NotRatedReason notRatedReason, @Nullable String note, @Nullable String justification,
        List<Superseded> history) implements ShowsMembers {

    /** What a decision was before it was replaced, and why it was. */
    record Superseded(Evaluation.State state, @Nullable QualityClass decidedClass, @Nullable BigDecimal points,
            @Nullable NotRatedReason notRatedReason, @Nullable String note, @Nullable String decisionNo,
            @Nullable LocalDate decidedOn, @Nullable String reason) {

        static Superseded of(Evaluation.Superseded former) {
            Decision decision = former.decisionOrNone();
            return new Superseded(former.state(), decision.decidedClass(), decision.points(),
                    decision.notRatedReason(), decision.note(), decision.decisionNo(), decision.decidedOn(),
                    former.reason());
        }
    }

    static EvaluationAnswer of(DecisionList list, Evaluation one) {
        Decision decision = one.decisionOrNone();
        return new EvaluationAnswer(one.id(), one.version(), list.subjectType(), one.subjectId(),
                one.organisationId(), list.period(), one.state(), one.selfClass(), one.proposedClass(),
                decision.decidedClass(), decision.points(), decision.longSickLeave(), list.deciderId(),
                decision.decisionNo(), decision.decidedOn(), decision.notRatedReason(), decision.note(),
                decision.justification(), one.history().stream().map(Superseded::of).toList());
    }

    @Override
    public Collection<String> shownMembers() {
        return subjectType == Subject.Type.MEMBER ? List.of(subjectId) : List.of();
    }
}
