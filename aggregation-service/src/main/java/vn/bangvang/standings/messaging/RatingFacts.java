package vn.bangvang.standings.messaging;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.SubjectType;

/** Facts from the topics of self-criticism, rating and commendation. */
final class RatingFacts {
    private RatingFacts() {}

    static SelfCriticism selfCriticism(StateV1 state) {
        return new SelfCriticism(state.text("selfCriticismId"), state.oneOf(SubjectType.class, "subjectType"),
                state.text("subjectId"), state.period("period"), !"RETURNED".equals(state.text("state")));
    }

    static Rating rating(StateV1 state) {
        Rating.Outcome outcome = switch (state.text("state")) {
            case "DECIDED", "REVISED" -> Rating.Outcome.DECIDED;
            case "NOT_RATED" -> Rating.Outcome.NOT_RATED;
            case "SELF_RATED", "APPRAISED", "CANCELLED" -> Rating.Outcome.UNDECIDED;
            default -> throw UntranslatableEvent.wrong("state.state");
        };
        QualityClass decided = outcome == Rating.Outcome.DECIDED
                ? state.oneOf(QualityClass.class, "decidedClass")
                : null;
        boolean exception = decided == QualityClass.OUTSTANDING && state.flag("exceptionGranted");
        return new Rating(state.text("evaluationId"), state.oneOf(SubjectType.class, "subjectType"),
                state.text("subjectId"), state.text("organisationIdAtDecision"), state.period("period"), outcome,
                decided,
                exception);
    }

    static Commendation commendation(StateV1 state) {
        return new Commendation(state.text("commendationId"), state.text("issuerOrganisationId"),
                state.oneOf(SubjectType.class, "recipientType"), state.text("recipientId"),
                state.text("recipientOrganisationIdAtAward"), state.oneOf(Commendation.Type.class, "type"),
                state.oneOf(Commendation.Title.class, "title"), state.small("year"), state.years("yearsCovered"),
                "AWARDED".equals(state.text("state")));
    }
}
