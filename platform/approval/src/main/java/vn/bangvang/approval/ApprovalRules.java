package vn.bangvang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.Caller;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalRequest.State;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.problem.ItemProblem;
import vn.bangvang.refusal.Refusal;

/** Who may decide about a request, and when. What the decider reaches is asked before. */
final class ApprovalRules {
    private ApprovalRules() {}

    /**
     * @throws Refusal FORBIDDEN {@code APPROVAL_OF_ONES_OWN}, CONFLICT {@code APPROVAL_NOT_WAITING} or
     *         {@code APPROVAL_EXPIRED}
     */
    static Decided<ApprovalRequest, ApprovalEvent> approve(ApprovalRequest request, Caller approver, Instant now,
            LocalDate today) {
        mustBeSecond(request, approver);
        mustWait(request, today);
        return Decided.of(request.decided(State.APPROVED, Signature.of(approver, now), null),
                new ApprovalEvent.Approved());
    }

    /** @throws Refusal as {@link #approve} */
    static Decided<ApprovalRequest, ApprovalEvent> refuse(ApprovalRequest request, Caller approver, String why,
            Instant now, LocalDate today) {
        mustBeSecond(request, approver);
        mustWait(request, today);
        return Decided.of(request.decided(State.REFUSED, Signature.of(approver, now), why),
                new ApprovalEvent.Refused());
    }

    /** @throws Refusal FORBIDDEN {@code APPROVAL_OF_SOMEBODY_ELSE}, or CONFLICT as {@link #approve} */
    static Decided<ApprovalRequest, ApprovalEvent> withdraw(ApprovalRequest request, Caller caller,
            @Nullable String why, Instant now, LocalDate today) {
        if (!request.requester().subject().equals(caller.subject())) {
            throw Refusal.forbidden("APPROVAL_OF_SOMEBODY_ELSE");
        }
        mustWait(request, today);
        return Decided.of(request.decided(State.WITHDRAWN, Signature.of(caller, now), why),
                new ApprovalEvent.Withdrawn());
    }

    /** Unchanged while it can still be approved. */
    static Decided<ApprovalRequest, ApprovalEvent> expire(ApprovalRequest request, LocalDate today) {
        return request.state() == State.REQUESTED && today.isAfter(request.until())
                ? Decided.of(request.with(State.EXPIRED), new ApprovalEvent.Expired())
                : Decided.unchanged(request);
    }

    /** Unchanged when that is known already. */
    static Decided<ApprovalRequest, ApprovalEvent> carriedOut(ApprovalRequest request, @Nullable String result) {
        return request.state() == State.APPROVED
                ? Decided.of(request.carriedOut(result), new ApprovalEvent.CarriedOut())
                : Decided.unchanged(request);
    }

    /** Unchanged when that is known already. */
    static Decided<ApprovalRequest, ApprovalEvent> failed(ApprovalRequest request, Refusal why) {
        return request.state() == State.APPROVED
                ? Decided.of(request.failed(Map.of("vi", ItemProblem.of(why, "", Locale.of("vi")), "en",
                        ItemProblem.of(why, "", Locale.ENGLISH))), new ApprovalEvent.Failed(why.code()))
                : Decided.unchanged(request);
    }

    private static void mustBeSecond(ApprovalRequest request, Caller approver) {
        if (request.requester().caller().isOneWith(approver)) {
            throw Refusal.forbidden("APPROVAL_OF_ONES_OWN");
        }
    }

    private static void mustWait(ApprovalRequest request, LocalDate today) {
        if (request.state() != State.REQUESTED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "APPROVAL_NOT_WAITING", "", null,
                    Map.of("state", request.state()));
        }
        if (today.isAfter(request.until())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "APPROVAL_EXPIRED", "", null, Map.of("until", request.until()));
        }
    }
}
