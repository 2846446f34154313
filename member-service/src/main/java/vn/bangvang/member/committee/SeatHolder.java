package vn.bangvang.member.committee;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who sat in the committee, as what, and when.
 *
 * @param to the first day no longer, open while null
 * @param appointed whether the upper level put them there, so that they need not belong to the organisation; null where
 *        nobody said
 */
public record SeatHolder(String memberId, Position position, LocalDate from, @Nullable LocalDate to,
        @Nullable Boolean appointed) {
    public boolean sitting() {
        return to == null;
    }

    boolean sitsOn(LocalDate day) {
        return !from.isAfter(day) && lastsBeyond(day);
    }

    boolean lastsBeyond(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    SeatHolder until(LocalDate end) {
        return new SeatHolder(memberId, position, from, end, appointed);
    }

    /** What a holder is in the committee. */
    public enum Position {
        SECRETARY,
        DEPUTY_SECRETARY,
        MEMBER
    }
}
