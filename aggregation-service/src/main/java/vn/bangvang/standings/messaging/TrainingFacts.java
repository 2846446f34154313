package vn.bangvang.standings.messaging;

import java.util.Set;

import vn.bangvang.standings.fold.fact.Enrolment;

/** Facts from the topics of training-service. */
final class TrainingFacts {
    private static final Set<String> COUNTED = Set.of("ENROLLED", "COMPLETED");

    private TrainingFacts() {}

    static Enrolment enrolment(StateV1 state) {
        return new Enrolment(state.text("enrolmentId"), state.text("programme"), state.text("traineeRef"),
                state.text("traineeKind"),
                state.optionalText("memberId"), state.text("sendingOrganisationId"), state.small("year"),
                state.optionalDay("classFrom"),
                COUNTED.contains(state.text("status")));
    }
}
