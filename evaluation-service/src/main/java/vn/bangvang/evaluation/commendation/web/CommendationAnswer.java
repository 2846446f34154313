package vn.bangvang.evaluation.commendation.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.commendation.Award;
import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.commendation.Commendation.Step;
import vn.bangvang.evaluation.commendation.CommendationTitle;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * A commendation as callers see it, with what happened to it, oldest first.
 *
 * @param recipientOrganisationIdAtAward id of the organisation that the recipient was, or belonged to, when it was
 *        commended
 * @param yearsCovered the calendar years that are commended
 * @param steps what happened to it, oldest first
 */
record CommendationAnswer(String id, long version, String issuerOrganisationId, Subject.Type recipientType,
        String recipientId, String recipientOrganisationIdAtAward, Award.Type type, CommendationTitle title,
        @Nullable String theme, int year, List<Integer> yearsCovered, @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate presentedOn, @Nullable String presentedByMemberId, Commendation.State state,
        @Nullable RevocationCause revokedReason, List<Step> steps) implements ShowsMembers {

    static CommendationAnswer of(Stored<Commendation> stored) {
        Commendation commendation = stored.state();
        Award award = commendation.award();
        return new CommendationAnswer(stored.id(), stored.version(), award.issuerOrganisationId(),
                award.recipientType(),
                award.recipientId(), commendation.recipientOrganisationIdAtAward(), award.type(), award.title(),
                award.theme(), award.year(), commendation.yearsCovered(), award.decisionNo(), award.decidedOn(),
                award.presentedOn(),
                award.presentedByMemberId(), commendation.state(), commendation.revokedReason(), commendation.steps());
    }

    @Override
    public Collection<String> shownMembers() {
        Stream<String> recipient = recipientType == Subject.Type.MEMBER ? Stream.of(recipientId) : Stream.empty();
        return Stream.concat(recipient, Stream.ofNullable(presentedByMemberId)).toList();
    }
}
