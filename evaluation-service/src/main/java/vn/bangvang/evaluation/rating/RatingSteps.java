package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/**
 * The steps around a decision: the subject rates itself, the advisory board proposes, a decision is taken back.
 *
 * @param ids for evaluations that begin
 */
record RatingSteps(RatingContext context, Supplier<String> ids) {

    /**
     * @throws Refusal CONFLICT {@code SELF_CRITICISM_MISSING}, {@code ALREADY_DECIDED}, {@code ALREADY_APPRAISED}, or
     *         as {@link RatingContext#notFor}
     */
    Decided<DecisionList, RatingEvent> selfRate(DecisionList list, String subjectId, QualityClass own) {
        Subject subject = list.key().subject(subjectId);
        context.notFor(list.deciderId(), subject).ifPresent(offended -> {
            throw conflict(offended.code(), "/subjectId", subjectId, offended.figures());
        });
        if (!context.submitted().containsKey(subject)) {
            throw conflict("SELF_CRITICISM_MISSING", "/subjectId", subjectId, Map.of());
        }
        Evaluation.Home home = context.homeOf(subject);
        Evaluation known = list.bySubject().get(subjectId);
        Evaluation begun = known == null ? Evaluation.begun(ids.get(), subjectId, home) : known;
        if (begun.state().isSettled()) {
            throw conflict("ALREADY_DECIDED", "/subjectId", subjectId, Map.of());
        }
        if (begun.state() == State.APPRAISED) {
            throw conflict("ALREADY_APPRAISED", "/subjectId", subjectId, Map.of());
        }
        return changed(list, begun.selfRated(home, own), new RatingEvent.SelfRated(own));
    }

    /** @throws Refusal CONFLICT {@code NOT_SELF_RATED} */
    Decided<DecisionList, RatingEvent> appraise(DecisionList list, Evaluation evaluation, QualityClass proposed) {
        if (evaluation.state() != State.SELF_RATED && evaluation.state() != State.APPRAISED) {
            throw conflict("NOT_SELF_RATED", "", evaluation.id(), Map.of("state", evaluation.state()));
        }
        return changed(list, evaluation.appraised(proposed), new RatingEvent.Appraised(proposed));
    }

    /** @throws Refusal CONFLICT {@code ALREADY_CANCELLED} */
    Decided<DecisionList, RatingEvent> cancel(DecisionList list, Evaluation evaluation, String because) {
        if (evaluation.state() == State.CANCELLED) {
            throw conflict("ALREADY_CANCELLED", "", evaluation.id(), Map.of());
        }
        return changed(list, evaluation.cancelled(because),
                new RatingEvent.Cancelled(evaluation.standingClass().orElse(null)));
    }

    private Decided<DecisionList, RatingEvent> changed(DecisionList list, Evaluation evaluation,
            RatingEvent.Change change) {
        Map<String, Evaluation> after = list.bySubject();
        after.put(evaluation.subjectId(), evaluation);
        return new Decided<DecisionList, RatingEvent>(
                list.with(after.values(), context.groups(list).measure(after.values())),
                List.of(new RatingEvent(change, evaluation)), context.period().stamp());
    }

    private static Refusal conflict(String code, String pointer, String value, Map<String, Object> figures) {
        return new Refusal(Kind.CONFLICT, List.of(new Reason(code, pointer, value, figures)));
    }
}
