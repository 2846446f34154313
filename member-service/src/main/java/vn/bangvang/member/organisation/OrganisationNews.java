package vn.bangvang.member.organisation;

import vn.bangvang.member.Decided;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Words what happened to an organisation for everybody else. */
@FunctionalInterface
public interface OrganisationNews {
    OutgoingEvent tell(Decided<Organisation, OrganisationEvent> decided);
}
