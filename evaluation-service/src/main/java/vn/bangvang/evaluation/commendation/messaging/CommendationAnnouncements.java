package vn.bangvang.evaluation.commendation.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.Happening;
import vn.bangvang.evaluation.commendation.CommendationEvents;
import vn.bangvang.evaluation.commendation.RevocationCause;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about commendations on {@code evaluation.commendation.v1}. */
@Component
final class CommendationAnnouncements implements CommendationEvents {
    static final String TOPIC = "evaluation.commendation.v1";

    /** What happened; {@code cause} only of a revocation. */
    record CommendationChangeV1(Happening what, @Nullable RevocationCause cause) {}

    @Override
    public OutgoingEvent tell(String id, Commendation after, RecordingYear year) {
        Happening happening = after.steps().getLast().happening();
        String type = switch (happening) {
            case PROPOSED -> "evaluation.commendation-proposed.v1";
            case AWARDED -> "evaluation.commendation-awarded.v1";
            case PRESENTED -> "evaluation.commendation-presented.v1";
            case REVOKED -> "evaluation.commendation-revoked.v1";
            case REINSTATED -> "evaluation.commendation-reinstated.v1";
        };
        Award award = after.award();
        return OutgoingEvent
                .of(TOPIC, type, "commendation", year.root(),
                        new CommendationChangeV1(happening, after.revokedReason()), state(id, after))
                .withYear(year.year(), year.revision())
                .effectiveOn(happening == Happening.PRESENTED ? award.presentedOn() : award.decidedOn());
    }

    private static CommendationStateV1 state(String id, Commendation commendation) {
        Award award = commendation.award();
        RevocationCause cause = commendation.revokedReason();
        return new CommendationStateV1(id, award.issuerOrganisationId(), award.recipientType().name(),
                award.recipientId(), commendation.recipientOrganisationIdAtAward(), award.type().name(),
                award.title().name(), award.year(), commendation.yearsCovered(), award.decisionNo(), award.decidedOn(),
                award.presentedOn(), award.presentedByMemberId(), commendation.state().name(),
                cause == null ? null : cause.name());
    }
}
