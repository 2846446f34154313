package vn.bangvang.evaluation.register.committee.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.register.committee.CommitteeRegister.Seat;

/** What this service reads of a committee's state; the topic says more. */
record CommitteeStateV1(String committeeId, String organisationId, @Nullable Body body,
        @Nullable List<HolderV1> holders) {
    /** A body that this release has never heard of leads nobody. */
    enum Body {
        EXECUTIVE
    }

    record HolderV1(String memberId, LocalDate from, @Nullable LocalDate to) {}

    List<Seat> seats() {
        return holders == null
                ? List.of()
                : holders.stream().map(one -> new Seat(one.memberId(), one.from(), one.to())).toList();
    }
}
