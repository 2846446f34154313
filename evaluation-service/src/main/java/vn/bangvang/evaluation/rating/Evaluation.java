package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.organisation.OrganisationLevel;
import vn.bangvang.evaluation.regulation.policy.QualityClass;

/**
 * How one subject is rated in one period.
 *
 * @param version one more with each event about it
 * @param organisationId where it counts: a member's cell when decided, or the organisation itself
 * @param level the level of that organisation when decided
 * @param decision what stands; null while nothing is decided
 * @param history what was decided before, oldest first
 */
public record Evaluation(String id, long version, String subjectId, String organisationId, OrganisationLevel level,
        State state, @Nullable QualityClass selfClass, @Nullable QualityClass proposedClass,
        @Nullable Decision decision, List<Superseded> history) {
    /** How far the rating is: proposed by the subject, proposed by the appraisal, decided, or taken back. */
    public enum State {
        SELF_RATED,
        APPRAISED,
        DECIDED,
        REVISED,
        NOT_RATED,
        CANCELLED;

        /** A class was decided and stands. */
        public boolean isRated() {
            return this == DECIDED || this == REVISED;
        }

        /** The subject no longer waits for a decision. */
        public boolean isSettled() {
            return isRated() || this == NOT_RATED;
        }
    }

    /** @param reason why it was replaced; null when a class came where there was none */
    public record Superseded(State state, @Nullable Decision decision, @Nullable String reason) {
        public Decision decisionOrNone() {
            return decision == null ? Decision.NONE : decision;
        }
    }

    /** @param id of the organisation where the subject counts */
    public record Home(String id, OrganisationLevel level) {}

    public Evaluation {
        history = List.copyOf(history);
    }

    static Evaluation begun(String id, String subjectId, Home home) {
        return new Evaluation(id, 0, subjectId, home.id(), home.level(), State.SELF_RATED, null, null, null, List.of());
    }

    /** The class that counts; empty unless one was decided and stands. */
    public Optional<QualityClass> standingClass() {
        return state.isRated() ? Optional.ofNullable(decision).map(Decision::decidedClass) : Optional.empty();
    }

    boolean isRatedOutstanding() {
        return standingClass().filter(QualityClass.OUTSTANDING::equals).isPresent();
    }

    /** OUTSTANDING over the quota, which was justified for this very subject. */
    boolean isExcepted() {
        return isRatedOutstanding() && decisionOrNone().justification() != null;
    }

    /** What stands, all of it empty while nothing is decided. */
    public Decision decisionOrNone() {
        return decision == null ? Decision.NONE : decision;
    }

    Evaluation selfRated(Home home, QualityClass own) {
        return new Evaluation(id, version + 1, subjectId, home.id(), home.level(), State.SELF_RATED, own, null, null,
                history);
    }

    Evaluation appraised(QualityClass proposed) {
        return next(State.APPRAISED, selfClass, proposed, null, history);
    }

    /** A class, or the reason why there is none; a reason that stood before is kept. */
    Evaluation decided(Home home, Decision taken) {
        State next = taken.notRatedReason() == null ? State.DECIDED : State.NOT_RATED;
        return new Evaluation(id, version + 1, subjectId, home.id(), home.level(), next, selfClass, proposedClass,
                taken, state == State.NOT_RATED ? superseded(null) : history);
    }

    /** An exception to the quota belongs to its subject as long as it stays OUTSTANDING. */
    Evaluation revised(Decision taken, String reason) {
        Decision kept = isExcepted() && taken.decidedClass() == QualityClass.OUTSTANDING
                ? taken.excepted(decisionOrNone().justification())
                : taken;
        return next(State.REVISED, selfClass, proposedClass, kept, superseded(reason));
    }

    Evaluation cancelled(String reason) {
        return next(State.CANCELLED, null, null, null, superseded(reason));
    }

    Evaluation excepted(Decision excepted) {
        return next(state, selfClass, proposedClass, excepted, history);
    }

    /** Whether this very decision was taken before. */
    boolean says(Decision other) {
        return state.isSettled() && decision != null && decision.says(other);
    }

    private Evaluation next(State next, @Nullable QualityClass own, @Nullable QualityClass proposed,
            @Nullable Decision taken, List<Superseded> longer) {
        return new Evaluation(id, version + 1, subjectId, organisationId, level, next, own, proposed, taken, longer);
    }

    private List<Superseded> superseded(@Nullable String reason) {
        List<Superseded> longer = new ArrayList<>(history);
        longer.add(new Superseded(state, decision, reason));
        return longer;
    }
}
