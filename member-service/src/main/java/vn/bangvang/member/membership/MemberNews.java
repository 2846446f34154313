package vn.bangvang.member.membership;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Words what happened to a membership for everybody else. */
@FunctionalInterface
public interface MemberNews {
    OutgoingEvent tell(Decided<Member, MemberEvent> decided);
}
