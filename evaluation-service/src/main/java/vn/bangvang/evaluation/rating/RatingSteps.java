package vn.bangvang.evaluation.rating;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.bangvang.evaluation.rating.Decisions.Outcome;
import vn.bangvang.evaluation.rating.Evaluation.State;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;
import vn.bangvang.refusal.Refusal.Reason;

/** The steps around a decision: the subject rates itself, the advisory board proposes, a decision is taken back. */
final class RatingSteps {
    private final RatingContext file;
    private final Supplier<String> ids;

    RatingSteps(RatingContext file, Supplier<String> ids) {
        this.file = file;
        this.ids = ids;
    }

    /** @throws Refusal CONFLICT {@code SELF_CRITICISM_MISSING}, {@code ALREADY_DECIDED} or {@code ALREADY_APPRAISED} */
    Outcome selfRate(DecisionList list, Verdict verdict, QualityClass selfClass) {
        Subject subject = new Subject(list.subjectType(), verdict.subjectId());
        file.refuse(subject, list.deciderId(), verdict.pointer()).ifPresent(RatingSteps::refuse);
        if (!file.submitted().contains(subject)) {
            refuse(new Reason("SELF_CRITICISM_MISSING", verdict.pointer(), verdict.subjectId(), Map.of()));
        }
        Map<String, Evaluation> after = list.bySubject();
        Evaluation.Home home = file.homeOf(subject);
        Evaluation known = after.get(verdict.subjectId());
        Evaluation begun = known == null ? Evaluation.begun(ids.get(), verdict.subjectId(), home) : known;
        if (begun.state().isSettled()) {
            refuse(new Reason("ALREADY_DECIDED", verdict.pointer(), verdict.subjectId(), Map.of()));
        }
        if (begun.state() == State.APPRAISED) {
            refuse(new Reason("ALREADY_APPRAISED", verdict.pointer(), verdict.subjectId(), Map.of()));
        }
        return changed(list, after, begun.selfRated(home, selfClass), new RatingEvent.SelfRated(selfClass));
    }

    /** @throws Refusal CONFLICT {@code NOT_SELF_RATED} */
    Outcome appraise(DecisionList list, Evaluation evaluation, QualityClass proposed) {
        if (evaluation.state() != State.SELF_RATED && evaluation.state() != State.APPRAISED) {
            refuse(new Reason("NOT_SELF_RATED", "", evaluation.id(), Map.of("state", evaluation.state())));
        }
        return changed(list, list.bySubject(), evaluation.appraised(proposed), new RatingEvent.Appraised(proposed));
    }

    /** @throws Refusal CONFLICT {@code ALREADY_CANCELLED} */
    Outcome cancel(DecisionList list, Evaluation evaluation, String because) {
        if (evaluation.state() == State.CANCELLED) {
            refuse(new Reason("ALREADY_CANCELLED", "", evaluation.id(), Map.of()));
        }
        return changed(list, list.bySubject(), evaluation.cancelled(because),
                new RatingEvent.Cancelled(evaluation.standingClass().orElse(null)));
    }

    private static Outcome changed(DecisionList list, Map<String, Evaluation> after, Evaluation evaluation,
            RatingEvent event) {
        after.put(evaluation.subjectId(), evaluation);
        return new Outcome(list.with(after.values()), List.of(new Told(event, evaluation)));
    }

    private static void refuse(Reason reason) {
        throw new Refusal(Kind.CONFLICT, List.of(reason));
    }
}
