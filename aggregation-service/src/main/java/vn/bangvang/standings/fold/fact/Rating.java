package vn.bangvang.standings.fold.fact;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/**
 * The evaluation of one subject in one period.
 *
 * @param organisationId where it counts: the member's cell at the decision, or the organisation itself
 * @param exception whether it was decided over the quota, with a justification
 */
public record Rating(String id, SubjectType subjectType, String subjectId, String organisationId, Period period,
        Outcome outcome, @Nullable QualityClass decided, boolean exception) implements Fact {

    /** What the evaluation has come to. */
    public enum Outcome {
        /** Self-rated, appraised or cancelled: nothing to count. */
        UNDECIDED,
        DECIDED,
        NOT_RATED
    }

    @Override
    public FactKind kind() {
        return FactKind.RATING;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.subject(subjectType, subjectId), SubjectKey.organisation(organisationId));
    }

    @Override
    public List<String> owners() {
        return List.of(subjectId);
    }

    /** Decided, be it that there is no rating. */
    public boolean isSettled() {
        return outcome != Outcome.UNDECIDED;
    }
}
