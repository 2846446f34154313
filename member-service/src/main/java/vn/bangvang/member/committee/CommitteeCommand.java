package vn.bangvang.member.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a committee can be told. */
public sealed interface CommitteeCommand {
    record ConfigureCommittee(int seats, Committee.@Nullable Term term) implements CommitteeCommand {}

    /** @param appointed put there by the upper level, so that the holder need not belong to the organisation */
    record FillSeat(String memberId, SeatHolder.Position position, LocalDate from, boolean appointed)
            implements CommitteeCommand {}

    record VacateSeat(String memberId, LocalDate on) implements CommitteeCommand {}
}
