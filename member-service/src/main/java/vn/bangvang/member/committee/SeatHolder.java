package vn.bangvang.member.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Who sat in the committee, as what, and when; {@code to} is the first day no longer, open while null. */
public record SeatHolder(String memberId, SeatPosition position, LocalDate from, @Nullable LocalDate to) {
    public boolean sitting() {
        return to == null;
    }
}
