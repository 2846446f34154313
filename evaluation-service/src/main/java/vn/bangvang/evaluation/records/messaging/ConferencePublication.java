package vn.bangvang.evaluation.records.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.ConferenceFacts;
import vn.bangvang.evaluation.records.Recorded;

/** Tells about conferences on {@code evaluation.conference.v1}. */
@Component
class ConferencePublication extends RecordPublication<ConferenceFacts> {
    ConferencePublication() {
        super(new ParameterizedTypeReference<Recorded<ConferenceFacts>>() {
        }, "CONFERENCE", "conferences", "evaluation.conference.v1", "conference");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.conference-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.conference-corrected.v1";
            case WITHDRAWN -> "evaluation.conference-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<ConferenceFacts> after, Recorded.Event event) {
        ConferenceFacts facts = after.facts();
        return new StateV1(id, facts.organisationId(), facts.kind(), facts.year(), facts.heldOn(), facts.place(),
                facts.reviewedDocumentId(), facts.attended(), after.withdrawn());
    }

    @Override
    public LocalDate effectiveOn(Recorded<ConferenceFacts> after, Recorded.Event event) {
        return after.facts().heldOn();
    }

    /** A conference on {@code evaluation.conference.v1}. */
    record StateV1(String conferenceId, String organisationId, ConferenceFacts.Kind kind, int year, LocalDate heldOn,
            String place, @Nullable String reviewedDocumentId, @Nullable Integer attended, boolean withdrawn) {}
}
