package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/**
 * A commendation from its proposal or award to its end.
 *
 * @param rootId id of the issuer's province
 * @param recipientOrganisationIdAtAward a member's cell on the year's reference date; an organisation itself
 * @param steps everything that happened to it, oldest first
 */
public record Commendation(String rootId, Award award, String recipientOrganisationIdAtAward, State state,
        @Nullable RevocationCause revokedReason, List<Step> steps) {

    /** Where a commendation stands. */
    public enum State {
        PROPOSED,
        AWARDED,
        REVOKED
    }

    /** Why a commendation fell. */
    public enum RevocationCause {
        /** The rating it rested on is no longer outstanding. */
        EVALUATION_DOWNGRADED,
        /** One of a cell's yearly certificates under a five-year award is gone. */
        CERTIFICATE_REVOKED,
        /** Another five-year award, given at the same moment, covers a year of it and stands. */
        FIVE_YEARS_OVERLAP,
        /** Its issuer took it back, for the reason noted in the register. */
        ISSUER_DECISION
    }

    /** What happens to a commendation. */
    public enum Happening {
        PROPOSED,
        AWARDED,
        PRESENTED,
        REVOKED,
        REINSTATED
    }

    /**
     * @param at when it was recorded
     * @param reason in the words of whoever did it; stays in the register, never in an event
     */
    public record Step(Happening happening, Instant at, @Nullable String reason) {}

    /** @param cause only of a revocation */
    public record Event(Happening happening, @Nullable RevocationCause cause) {}

    static Commendation propose(String rootId, Award award, String recipientOrganisationId, Instant now) {
        return new Commendation(rootId, award, recipientOrganisationId, State.PROPOSED, null,
                List.of(new Step(Happening.PROPOSED, now, null)));
    }

    static Commendation award(String rootId, Award award, String recipientOrganisationId, Instant now) {
        return new Commendation(rootId, award, recipientOrganisationId, State.AWARDED, null,
                List.of(new Step(Happening.AWARDED, now, null)));
    }

    public boolean isLive() {
        return state != State.REVOKED;
    }

    public List<Integer> yearsCovered() {
        return award.title().yearsCovered(award.year());
    }

    /** Only one live commendation holds this key; a revoked one gives it back and takes it again when reinstated. */
    public String key(String id) {
        return isLive() ? award.key() : "revoked|" + id;
    }

    /** The latest step, to be told. */
    public Decided<Commendation, Event> told() {
        return Decided.of(this, new Event(steps.getLast().happening(), revokedReason));
    }

    /** @return the proposal as decided */
    Commendation decided(String decisionNo, LocalDate decidedOn, Instant now) {
        mustBe(State.PROPOSED);
        return then(award.decided(decisionNo, decidedOn), State.AWARDED, null, Happening.AWARDED, null, now);
    }

    Commendation presented(LocalDate on, @Nullable String byMemberId, Instant now) {
        mustBe(State.AWARDED);
        if (award.presentedOn() != null) {
            throw Refusal.conflict("COMMENDATION_ALREADY_PRESENTED", "/presentedOn", on);
        }
        if (award.decidedOn() != null && on.isBefore(award.decidedOn())) {
            throw Refusal.invalid("PRESENTED_BEFORE_DECISION", "/presentedOn", on);
        }
        return then(award.presented(on, byMemberId), state, null, Happening.PRESENTED, null, now);
    }

    Commendation revoked(RevocationCause cause, @Nullable String reason, Instant now) {
        if (!isLive()) {
            throw Refusal.conflict("COMMENDATION_ALREADY_REVOKED", "", null);
        }
        return then(award, State.REVOKED, cause, Happening.REVOKED, reason, now);
    }

    Commendation reinstated(@Nullable String reason, Instant now) {
        mustBe(State.REVOKED);
        State before = award.decisionNo() == null ? State.PROPOSED : State.AWARDED;
        return then(award, before, null, Happening.REINSTATED, reason, now);
    }

    private void mustBe(State expected) {
        if (state != expected) {
            throw Refusal.conflict("COMMENDATION_NOT_" + expected, "", state);
        }
    }

    private Commendation then(Award changed, State after, @Nullable RevocationCause cause, Happening happening,
            @Nullable String reason, Instant now) {
        return new Commendation(rootId, changed, recipientOrganisationIdAtAward, after, cause,
                Stream.concat(steps.stream(), Stream.of(new Step(happening, now, reason))).toList());
    }
}
