package vn.bangvang.evaluation.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.organisation.OrganisationLevel;
import vn.bangvang.evaluation.policy.QualityClass;

/**
 * How one subject is rated in one year.
 *
 * @param version one more with each event about it
 * @param organisationId where it counts: a member's cell when decided, or the organisation itself
 * @param level the level of that organisation when decided
 * @param points out of a hundred, under a policy that counts them
 * @param justification why the quota was passed for it; null when it was not
 * @param history what was decided before, oldest first
 */
public record Evaluation(String id, long version, String subjectId, String organisationId, OrganisationLevel level,
        State state, @Nullable QualityClass selfClass, @Nullable QualityClass proposedClass,
        @Nullable QualityClass decidedClass, @Nullable BigDecimal points, @Nullable String decisionNo,
        @Nullable LocalDate decidedOn, @Nullable String notRatedReason, @Nullable String justification,
        List<Superseded> history) {
    public enum State {
        SELF_RATED, APPRAISED, DECIDED, REVISED, NOT_RATED, CANCELLED;

        /** A class was decided and stands. */
        public boolean isRated() {
            return this == DECIDED || this == REVISED;
        }

        /** The subject no longer waits for a decision. */
        public boolean isSettled() {
            return isRated() || this == NOT_RATED;
        }
    }

    /** A decision that another one replaced, and why. */
    public record Superseded(State state, @Nullable QualityClass decidedClass, @Nullable String decisionNo,
            @Nullable LocalDate decidedOn, String reason) {}

    /** @param id of the organisation where the subject counts */
    public record Home(String id, OrganisationLevel level) {}

    public Evaluation {
        history = List.copyOf(history);
    }

    static Evaluation begun(String id, String subjectId, Home home) {
        return new Evaluation(id, 0, subjectId, home.id(), home.level(), State.SELF_RATED, null, null, null, null, null,
                null, null, null, List.of());
    }

    /** The class that counts; empty unless one was decided and stands. */
    public Optional<QualityClass> standingClass() {
        return state.isRated() ? Optional.ofNullable(decidedClass) : Optional.empty();
    }

    Evaluation selfRated(Home home, QualityClass selfClass) {
        return new Evaluation(id, version + 1, subjectId, home.id(), home.level(), State.SELF_RATED, selfClass, null,
                null, null, null, null, null, null, history);
    }

    Evaluation appraised(QualityClass proposed) {
        return new Evaluation(id, version + 1, subjectId, organisationId, level, State.APPRAISED, selfClass, proposed,
                null, null, null, null, null, null, history);
    }

    Evaluation decided(Home home, QualityClass decided, @Nullable BigDecimal points, Ruling ruling) {
        return new Evaluation(id, version + 1, subjectId, home.id(), home.level(), State.DECIDED, selfClass,
                proposedClass, decided, points, ruling.decisionNo(), ruling.decidedOn(), null, null, history);
    }

    Evaluation notRated(Home home, String reason, Ruling ruling) {
        return new Evaluation(id, version + 1, subjectId, home.id(), home.level(), State.NOT_RATED, selfClass,
                proposedClass, null, null, ruling.decisionNo(), ruling.decidedOn(), reason, null, history);
    }

    Evaluation revised(QualityClass decided, @Nullable BigDecimal newPoints, Ruling ruling, String reason) {
        return new Evaluation(id, version + 1, subjectId, organisationId, level, State.REVISED, selfClass,
                proposedClass, decided, newPoints, ruling.decisionNo(), ruling.decidedOn(), null, null,
                supersededBecause(reason));
    }

    Evaluation cancelled(String reason) {
        return new Evaluation(id, version + 1, subjectId, organisationId, level, State.CANCELLED, null, null, null,
                null, null, null, null, null, supersededBecause(reason));
    }

    Evaluation excepted(String because) {
        return new Evaluation(id, version + 1, subjectId, organisationId, level, state, selfClass, proposedClass,
                decidedClass, points, decisionNo, decidedOn, notRatedReason, because, history);
    }

    /** Whether this very decision was taken before. */
    boolean says(@Nullable QualityClass decided, @Nullable String reason, Ruling ruling) {
        return state.isSettled() && decidedClass == decided && Objects.equals(notRatedReason, reason)
                && Objects.equals(decisionNo, ruling.decisionNo()) && Objects.equals(decidedOn, ruling.decidedOn());
    }

    private List<Superseded> supersededBecause(String reason) {
        List<Superseded> longer = new ArrayList<>(history);
        longer.add(new Superseded(state, decidedClass, decisionNo, decidedOn, reason));
        return longer;
    }
}
