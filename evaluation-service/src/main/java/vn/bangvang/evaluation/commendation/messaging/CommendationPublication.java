package vn.bangvang.evaluation.commendation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.Happening;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.outbox.aggregate.Secret;

/** Tells about commendations on {@code evaluation.commendation.v1}. */
@Component
class CommendationPublication implements Publication<Commendation, Commendation.Event> {
    static final String TOPIC = "evaluation.commendation.v1";
    private static final Kind<Commendation> KIND = Kind.of(Commendation.class, "COMMENDATION")
            .storedIn("commendations")
            .toldOn(TOPIC, "commendation")
            .keyedBy((id, commendation) -> List.of(commendation.key(id)))
            .searchedBy("award.recipientId", "award.issuerOrganisationId", "award.decisionNo")
            .keepingSecret(Secret.about("award.recipientId", "steps[].reason"));

    @Override
    public Kind<Commendation> kind() {
        return KIND;
    }

    @Override
    public String root(Commendation after) {
        return after.rootId();
    }

    @Override
    public String type(Commendation.Event event) {
        return switch (event.happening()) {
            case PROPOSED -> "evaluation.commendation-proposed.v1";
            case AWARDED -> "evaluation.commendation-awarded.v1";
            case PRESENTED -> "evaluation.commendation-presented.v1";
            case REVOKED -> "evaluation.commendation-revoked.v1";
            case REINSTATED -> "evaluation.commendation-reinstated.v1";
        };
    }

    @Override
    public Object change(Commendation.Event event) {
        return new ChangeV1(event.happening(), event.cause());
    }

    @Override
    public Object state(String id, Commendation after, Commendation.Event event) {
        return StateV1.of(id, after);
    }

    @Override
    public @Nullable LocalDate effectiveOn(Commendation after, Commendation.Event event) {
        return event.happening() == Happening.PRESENTED ? after.award().presentedOn() : after.award().decidedOn();
    }

    /** What happened; {@code cause} only of a revocation. */
    record ChangeV1(Happening what, @Nullable RevocationCause cause) {}

    record StateV1(String commendationId, String issuerOrganisationId, Subject.Type recipientType, String recipientId,
            String recipientOrganisationIdAtAward, Award.Type type, CommendationTitle title,
            @Nullable String theme, int year, List<Integer> yearsCovered, @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId, Commendation.State state,
            @Nullable RevocationCause revokedReason) {

        static StateV1 of(String id, Commendation commendation) {
            Award award = commendation.award();
            return new StateV1(id, award.issuerOrganisationId(), award.recipientType(), award.recipientId(),
                    commendation.recipientOrganisationIdAtAward(), award.type(), award.title(), award.theme(),
                    award.year(),
                    commendation.yearsCovered(), award.decisionNo(), award.decidedOn(), award.presentedOn(),
                    award.presentedByMemberId(), commendation.state(), commendation.revokedReason());
        }
    }
}
