package vn.bangvang.evaluation.records.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.CompetitionFacts;
import vn.bangvang.evaluation.records.Recorded;

/** Tells about competitions on {@code evaluation.competition.v1}. */
@Component
class CompetitionPublication extends RecordPublication<CompetitionFacts> {
    CompetitionPublication() {
        super(new ParameterizedTypeReference<Recorded<CompetitionFacts>>() {
        }, "COMPETITION", "competitions", "evaluation.competition.v1", "competition");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.competition-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.competition-corrected.v1";
            case WITHDRAWN -> "evaluation.competition-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<CompetitionFacts> after, Recorded.Event event) {
        CompetitionFacts facts = after.facts();
        return new StateV1(id, facts.organisationId(), facts.name(), facts.year(), facts.organiser(), facts.entries(),
                after.withdrawn());
    }

    /** A competition on {@code evaluation.competition.v1}. */
    record StateV1(String competitionId, String organisationId, String name, int year, @Nullable String organiser,
            @Nullable Integer entries, boolean withdrawn) {}
}
