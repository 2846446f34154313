package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A commendation from its proposal or award to its end.
 *
 * @param recipientOrganisationIdAtAward a member's cell on the year's reference date; an organisation itself
 * @param steps everything that happened to it, oldest first
 */
public record Commendation(Award award, String recipientOrganisationIdAtAward, CommendationState state,
        @Nullable RevocationCause revokedReason, List<Step> steps) {

    /** What happens to a commendation. */
    public enum Happening {
        PROPOSED,
        AWARDED,
        PRESENTED,
        REVOKED,
        REINSTATED
    }

    /** @param reason in the words of whoever did it; stays in the register, never in an event */
    public record Step(Happening happening, Instant at, @Nullable String reason) {}

    static Commendation propose(Award award, String recipientOrganisationId, Instant now) {
        return new Commendation(award, recipientOrganisationId, CommendationState.PROPOSED, null,
                List.of(new Step(Happening.PROPOSED, now, null)));
    }

    static Commendation award(Award award, String recipientOrganisationId, Instant now) {
        return new Commendation(award, recipientOrganisationId, CommendationState.AWARDED, null,
                List.of(new Step(Happening.AWARDED, now, null)));
    }

    public boolean isLive() {
        return state != CommendationState.REVOKED;
    }

    public List<Integer> yearsCovered() {
        return award.title().yearsCovered(award.year());
    }

    /** Only one live commendation holds this key; a revoked one gives it back and takes it again when reinstated. */
    public String key(String id) {
        return isLive()
                ? String.join("|", award.recipientType().name(), award.recipientId(), award.title().name(),
                        award.type().name(), Integer.toString(award.year()), award.issuerOrganisationId())
                : "revoked|" + id;
    }

    /** @return the proposal as decided */
    Commendation decided(Award decision, Instant now) {
        mustBe(CommendationState.PROPOSED);
        return then(decision, CommendationState.AWARDED, null, Happening.AWARDED, null, now);
    }

    Commendation presented(LocalDate on, @Nullable String byMemberId, Instant now) {
        mustBe(CommendationState.AWARDED);
        if (award.presentedOn() != null) {
            throw Refusal.conflict("COMMENDATION_ALREADY_PRESENTED", "/presentedOn", on);
        }
        if (award.decidedOn() != null && on.isBefore(award.decidedOn())) {
            throw Refusal.invalid("PRESENTED_BEFORE_DECISION", "/presentedOn", on);
        }
        var presented = new Award(award.issuerOrganisationId(), award.recipientType(), award.recipientId(),
                award.type(), award.title(), award.year(), award.decisionNo(), award.decidedOn(), on, byMemberId);
        return then(presented, state, null, Happening.PRESENTED, null, now);
    }

    Commendation revoked(RevocationCause cause, @Nullable String reason, Instant now) {
        if (!isLive()) {
            throw Refusal.conflict("COMMENDATION_ALREADY_REVOKED", "", null);
        }
        return then(award, CommendationState.REVOKED, cause, Happening.REVOKED, reason, now);
    }

    Commendation reinstated(@Nullable String reason, Instant now) {
        mustBe(CommendationState.REVOKED);
        CommendationState before = award.decisionNo() == null ? CommendationState.PROPOSED : CommendationState.AWARDED;
        return then(award, before, null, Happening.REINSTATED, reason, now);
    }

    private void mustBe(CommendationState expected) {
        if (state != expected) {
            throw Refusal.conflict("COMMENDATION_NOT_" + expected, "", state);
        }
    }

    private Commendation then(Award award, CommendationState state, @Nullable RevocationCause cause,
            Happening happening, @Nullable String reason, Instant now) {
        ArrayList<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(happening, now, reason));
        return new Commendation(award, recipientOrganisationIdAtAward, state, cause, List.copyOf(longer));
    }
}
