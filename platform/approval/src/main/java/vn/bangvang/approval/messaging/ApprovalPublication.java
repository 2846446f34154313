package vn.bangvang.approval.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.approval.ApprovalEvent;
import vn.bangvang.approval.ApprovalRequest;
import vn.bangvang.approval.ApprovalRequest.Signature;
import vn.bangvang.approval.ApprovalSettings;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** Who asked for what kind of change and who decided. What exactly, whom it names and why stay in the register. */
public final class ApprovalPublication implements Publication<ApprovalRequest, ApprovalEvent> {
    private final Kind<ApprovalRequest> kind;
    private final String events;

    public ApprovalPublication(ApprovalSettings settings) {
        this.events = settings.events();
        this.kind = Kind.of(ApprovalRequest.class, "APPROVAL")
                .storedIn("approvals")
                .toldOn(settings.topic(), "approval")
                .keyedBy((id, request) -> List.of(request.isOpen() ? request.key() : id))
                .searchedBy("state", "matter.memberIds");
    }

    @Override
    public Kind<ApprovalRequest> kind() {
        return kind;
    }

    @Override
    public String root(ApprovalRequest after) {
        return after.matter().rootId();
    }

    @Override
    public String type(ApprovalEvent event) {
        return events + switch (event) {
            case ApprovalEvent.Requested _ -> ".approval-requested.v1";
            case ApprovalEvent.Approved _ -> ".approval-given.v1";
            case ApprovalEvent.Refused _ -> ".approval-refused.v1";
            case ApprovalEvent.Withdrawn _ -> ".approval-withdrawn.v1";
            case ApprovalEvent.Expired _ -> ".approval-expired.v1";
            case ApprovalEvent.CarriedOut _ -> ".approval-carried-out.v1";
            case ApprovalEvent.Failed _ -> ".approval-failed.v1";
        };
    }

    @Override
    public Object change(ApprovalEvent event) {
        return event;
    }

    @Override
    public Object state(String id, ApprovalRequest after, ApprovalEvent event) {
        return StateV1.of(id, after);
    }

    record StateV1(String approvalId, String kind, String rootId, List<String> organisationIds, String requestedBy,
            Instant requestedAt, LocalDate until, ApprovalRequest.State state, @Nullable String decidedBy,
            @Nullable Instant decidedAt, @Nullable String result) {

        static StateV1 of(String id, ApprovalRequest request) {
            Signature decided = request.decidedBy();
            return new StateV1(id, request.kind(), request.matter().rootId(), request.matter().organisationIds(),
                    request.requester().subject(), request.requester().at(), request.until(), request.state(),
                    decided == null ? null : decided.subject(), decided == null ? null : decided.at(),
                    request.result());
        }
    }
}
