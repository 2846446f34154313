package vn.bangvang.member.audit.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.member.audit.AuditHead;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** Topic {@code member.audit-head.v1}: where nobody can take back what was appended. */
@Component
class AuditHeadPublication implements Publication<AuditHead, AuditHead.Published> {
    private static final String NO_PROVINCE = "*";
    private static final Kind<AuditHead> KIND = Kind.of(AuditHead.class, "AUDIT_HEAD")
            .storedIn("auditHeads")
            .toldOn("member.audit-head.v1", "audit-head")
            .keyedBy(AuditHead::writer);

    @Override
    public Kind<AuditHead> kind() {
        return KIND;
    }

    @Override
    public String root(AuditHead after) {
        return NO_PROVINCE;
    }

    @Override
    public String type(AuditHead.Published event) {
        return "membership.audit-head-published.v1";
    }

    @Override
    public Object change(AuditHead.Published event) {
        return event;
    }

    @Override
    public Object state(String id, AuditHead after, AuditHead.Published event) {
        return after;
    }
}
