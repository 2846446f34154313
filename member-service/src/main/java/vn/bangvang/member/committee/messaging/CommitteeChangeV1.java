package vn.bangvang.member.committee.messaging;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.committee.CommitteeEvent;

/** What happened to a committee, on the wire, version 1: one form for each event type. */
sealed interface CommitteeChangeV1 {
    record Configured(int seats, CommitteeStateV1.@Nullable TermV1 term) implements CommitteeChangeV1 {}

    record SeatFilled(String memberId, String position, boolean appointed) implements CommitteeChangeV1 {}

    record SeatVacated(String memberId) implements CommitteeChangeV1 {}

    static CommitteeChangeV1 of(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEvent.Configured it -> new Configured(it.seats(), CommitteeStateV1.TermV1.of(it.term()));
            case CommitteeEvent.SeatFilled it -> new SeatFilled(it.memberId(), it.position().name(), it.appointed());
            case CommitteeEvent.SeatVacated it -> new SeatVacated(it.memberId());
        };
    }
}
