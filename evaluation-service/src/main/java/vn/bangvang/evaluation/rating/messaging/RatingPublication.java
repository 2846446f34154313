package vn.bangvang.evaluation.rating.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.rating.Decision;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.rating.NotRatedReason;
import vn.bangvang.evaluation.rating.RatingEvent;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Usage;
import vn.bangvang.outbox.aggregate.About;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;
import vn.bangvang.period.Period;

/** An event is about one evaluation of a list, under that evaluation's version. */
@Component
class RatingPublication implements Publication<DecisionList, RatingEvent> {
    private static final Kind<DecisionList> KIND = Kind.of(DecisionList.class, "DECISION_LIST")
            .storedIn("decisionLists")
            .toldOn("evaluation.rating.v1", "evaluation")
            .keyedBy(list -> list.key().toString())
            .searchedBy("evaluations.id", "evaluations.subjectId", "evaluations.organisationId",
                    "rootId", "deciderId", "period")
            .keepingSecret(Secret.ofEach("evaluations[]", "subjectId", "decision.note", "decision.justification",
                    "decision.longSickLeave", "history[].reason", "history[].decision.note",
                    "history[].decision.justification", "history[].decision.longSickLeave"));

    @Override
    public Kind<DecisionList> kind() {
        return KIND;
    }

    @Override
    public String root(DecisionList after) {
        return after.rootId();
    }

    @Override
    public String type(RatingEvent event) {
        return switch (event.change()) {
            case RatingEvent.SelfRated selfRated -> "evaluation.evaluation-self-rated.v1";
            case RatingEvent.Appraised appraised -> "evaluation.evaluation-appraised.v1";
            case RatingEvent.Decided decided -> "evaluation.evaluation-decided.v1";
            case RatingEvent.Revised revised -> "evaluation.evaluation-revised.v1";
            case RatingEvent.Cancelled cancelled -> "evaluation.evaluation-cancelled.v1";
            case RatingEvent.NotRated notRated -> "evaluation.subject-not-rated.v1";
            case RatingEvent.QuotaExceptionGranted granted -> "evaluation.quota-exception-granted.v1";
        };
    }

    @Override
    public Object change(RatingEvent event) {
        return event.change() instanceof RatingEvent.QuotaExceptionGranted(Usage group)
                ? QuotaExceptionV1.of(group)
                : event.change();
    }

    @Override
    public Object state(String id, DecisionList after, RatingEvent event) {
        return StateV1.of(after, event.after());
    }

    @Override
    public @Nullable LocalDate effectiveOn(DecisionList after, RatingEvent event) {
        return event.after().decisionOrNone().decidedOn();
    }

    @Override
    public About about(DecisionList after, RatingEvent event) {
        return new About.Subject(event.after().id(), event.after().version());
    }

    /** The group as it stands with the exception. */
    record QuotaExceptionV1(int percent, String base, String scope, int baseCount, int outstanding, int cap) {

        static QuotaExceptionV1 of(Usage group) {
            return new QuotaExceptionV1(group.percent(), group.base().name(), group.scope().name(),
                    group.baseCount(), group.outstanding(), group.cap());
        }
    }

    /** Words about people are not published: a reason is its code, an exception only that it was granted. */
    record StateV1(String evaluationId, String subjectType, String subjectId, String organisationIdAtDecision,
            Period period, State state, @Nullable QualityClass selfClass, @Nullable QualityClass proposedClass,
            @Nullable QualityClass decidedClass, @Nullable BigDecimal points, @Nullable String decidedByOrganisationId,
            @Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable NotRatedReason notRatedReason,
            boolean exceptionGranted) {

        static StateV1 of(DecisionList list, Evaluation one) {
            Decision decision = one.decisionOrNone();
            return new StateV1(one.id(), list.subjectType().name(), one.subjectId(), one.organisationId(),
                    list.period(), one.state(), one.selfClass(), one.proposedClass(), decision.decidedClass(),
                    decision.points(), one.state().isSettled() ? list.deciderId() : null, decision.decisionNo(),
                    decision.decidedOn(), decision.notRatedReason(), decision.justification() != null);
        }
    }
}
