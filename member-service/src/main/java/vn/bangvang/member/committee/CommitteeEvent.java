package vn.bangvang.member.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What happened to a committee. */
public sealed interface CommitteeEvent {
    /** The day from which it counts, if one was named. */
    @Nullable
    LocalDate effectiveOn();

    record Configured(@Nullable LocalDate effectiveOn, int seats, Committee.@Nullable Term term)
            implements CommitteeEvent {}

    record SeatFilled(LocalDate effectiveOn, String memberId, SeatHolder.Position position, boolean appointed)
            implements CommitteeEvent {}

    record SeatVacated(LocalDate effectiveOn, String memberId) implements CommitteeEvent {}
}
