package vn.bangvang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Caller;
import vn.bangvang.problem.ItemProblem;

/**
 * A change that one has asked for and another is to look at.
 *
 * @param kind of the change, see {@link Approvable#kind()}
 * @param command as JSON, word for word what will be carried out
 * @param requester who asked, with the rights that the token gave then
 * @param until last day on which it can be approved
 * @param decidedBy who approved, refused or withdrew it
 * @param note why it was refused or withdrawn
 * @param problem why it could not be carried out, by language
 * @param result path of what has come of it
 */
public record ApprovalRequest(String kind, Matter matter, String command, Signature requester, LocalDate until,
        State state, @Nullable Signature decidedBy, @Nullable String note, Map<String, ItemProblem> problem,
        @Nullable String result) {
    public ApprovalRequest {
        problem = Map.copyOf(problem);
    }

    /** Where a request stands. */
    public enum State {
        /** Somebody else has to look at it. */
        REQUESTED,
        /** It is being carried out, or will be as soon as that is possible. */
        APPROVED,
        /** Somebody else did not want it. */
        REFUSED,
        /** The requester no longer wants it. */
        WITHDRAWN,
        /** Nobody looked at it in time. */
        EXPIRED,
        /** It was approved and done. */
        CARRIED_OUT,
        /** It was approved and a rule refused it: the world had changed. */
        FAILED
    }

    /**
     * Who did something to a request, and when.
     *
     * @param subject opaque id of the person or system
     * @param organisation the subtree that the token named
     */
    public record Signature(String subject, @Nullable String organisation, Set<String> scopes,
            @Nullable String client, boolean person, Instant at) {
        public Signature {
            scopes = Set.copyOf(scopes);
        }

        public static Signature of(Caller caller, Instant at) {
            return new Signature(caller.subject(), caller.organisation(), caller.scopes(), caller.client(),
                    caller.person(), at);
        }

        /** The caller with the rights of that moment. */
        public Caller caller() {
            return new Caller(subject, organisation, scopes, Instant.MAX, client, person);
        }
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return state == State.REQUESTED || state == State.APPROVED;
    }

    /** What only one open request may be about. */
    public String key() {
        return kind + "|" + matter.target();
    }

    ApprovalRequest with(State next) {
        return new ApprovalRequest(kind, matter, command, requester, until, next, decidedBy, note, problem, result);
    }

    ApprovalRequest decided(State next, Signature by, @Nullable String why) {
        return new ApprovalRequest(kind, matter, command, requester, until, next, by, why, problem, result);
    }

    ApprovalRequest carriedOut(@Nullable String path) {
        return new ApprovalRequest(kind, matter, command, requester, until, State.CARRIED_OUT, decidedBy, note, problem,
                path);
    }

    ApprovalRequest failed(Map<String, ItemProblem> why) {
        return new ApprovalRequest(kind, matter, command, requester, until, State.FAILED, decidedBy, note, why, result);
    }

    static ApprovalRequest asked(String kind, Matter matter, String command, Signature requester, LocalDate until) {
        return new ApprovalRequest(kind, matter, command, requester, until, State.REQUESTED, null, null, Map.of(),
                null);
    }

    /** The same wish of the same subject, so that a retry is recognised. */
    boolean isSame(Caller caller, String itsCommand) {
        return requester.subject().equals(caller.subject()) && command.equals(itsCommand);
    }

    /** Organisations that are asked about, in the order in which they were named. */
    List<String> organisationIds() {
        return matter.organisationIds();
    }
}
