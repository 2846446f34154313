package vn.bangvang.member.committee;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Words what happened to a committee for everybody else. */
@FunctionalInterface
public interface CommitteeNews {
    OutgoingEvent tell(Decided<Committee, CommitteeEvent> decided);
}
