package vn.bangvang.member.committee.messaging;

import org.springframework.stereotype.Component;

import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.Committee;
import vn.bangvang.member.committee.CommitteeEvent;
import vn.bangvang.member.committee.CommitteeNews;
import vn.bangvang.outbox.OutgoingEvent;

/** Topic {@code member.committee.v1}. */
@Component
class PublishedCommittees implements CommitteeNews {
    static final String TOPIC = "member.committee.v1";

    @Override
    public OutgoingEvent tell(Decided<Committee, CommitteeEvent> decided) {
        return OutgoingEvent.of(TOPIC, type(decided.event()), "committee", decided.state().rootId(),
                CommitteeChangeV1.of(decided.event()), CommitteeStateV1.of(decided.state()))
                .effectiveOn(decided.event().effectiveOn());
    }

    private static String type(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEvent.Configured it -> "membership.committee-configured.v1";
            case CommitteeEvent.SeatFilled it -> "membership.committee-seat-filled.v1";
            case CommitteeEvent.SeatVacated it -> "membership.committee-seat-vacated.v1";
        };
    }
}
