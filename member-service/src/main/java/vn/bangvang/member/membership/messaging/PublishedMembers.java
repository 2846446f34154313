package vn.bangvang.member.membership.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.membership.MemberNews;
import vn.bangvang.outbox.OutgoingEvent;

/** Topic {@code member.member.v1}. */
@Component
class PublishedMembers implements MemberNews {
    static final String TOPIC = "member.member.v1";

    @Override
    public OutgoingEvent tell(Decided<Member, MemberEvent> decided) {
        return OutgoingEvent.of(TOPIC, type(decided.event()), "member", decided.state().rootId(),
                MemberChangeV1.of(decided.event()), MemberStateV1.of(decided.state()))
                .effectiveOn(decided.event().effectiveOn());
    }

    private static String type(MemberEvent event) {
        return switch (event) {
            case MemberEvent.Admitted it -> "membership.member-admitted.v1";
            case MemberEvent.Confirmed it -> "membership.member-confirmed.v1";
            case MemberEvent.Transferred it -> "membership.member-transferred.v1";
            case MemberEvent.StatusChanged it -> "membership.member-status-changed.v1";
            case MemberEvent.Removed it -> "membership.member-removed.v1";
            case MemberEvent.Reinstated it -> "membership.member-reinstated.v1";
            case MemberEvent.Disciplined it -> "membership.member-disciplined.v1";
            case MemberEvent.DisciplineLifted it -> "membership.member-discipline-lifted.v1";
            case MemberEvent.PositionAssigned it -> "membership.position-assigned.v1";
            case MemberEvent.PositionEnded it -> "membership.position-ended.v1";
        };
    }
}
