package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.Step;
import vn.bangvang.evaluation.commendation.CommendationState;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.commendation.CommendationType;
import vn.bangvang.evaluation.commendation.RecipientType;
import vn.bangvang.evaluation.commendation.RevocationCause;
import vn.bangvang.outbox.aggregate.Stored;

/** A commendation as callers see it, with what happened to it, oldest first. */
record CommendationRepresentation(String id, String issuerOrganisationId, RecipientType recipientType,
        String recipientId, String recipientOrganisationIdAtAward, CommendationType type, CommendationTitle title,
        int year, List<Integer> yearsCovered, @Nullable String decisionNo, @Nullable LocalDate decidedOn,
        @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId, CommendationState state,
        @Nullable RevocationCause revokedReason, List<Step> steps) {

    static CommendationRepresentation of(Stored<Commendation> stored) {
        Commendation commendation = stored.state();
        Award award = commendation.award();
        return new CommendationRepresentation(stored.id(), award.issuerOrganisationId(), award.recipientType(),
                award.recipientId(), commendation.recipientOrganisationIdAtAward(), award.type(), award.title(),
                award.year(), commendation.yearsCovered(), award.decisionNo(), award.decidedOn(), award.presentedOn(),
                award.presentedByMemberId(), commendation.state(), commendation.revokedReason(), commendation.steps());
    }
}
