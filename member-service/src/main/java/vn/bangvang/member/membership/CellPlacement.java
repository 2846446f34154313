package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * In which cell a member was, and when.
 *
 * @param to the first day the member was no longer there; open while null
 */
public record CellPlacement(String cellId, LocalDate from, @Nullable LocalDate to, Type type,
        @Nullable String decisionNo) {
    boolean temporary() {
        return type == Type.TEMPORARY;
    }

    /** Cut to end on {@code end}, if it would last longer. */
    CellPlacement endedBy(LocalDate end) {
        return to == null || to.isAfter(end) ? new CellPlacement(cellId, from, end, type, decisionNo) : this;
    }

    CellPlacement erased() {
        return new CellPlacement(cellId, from, to, type, null);
    }

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && lastsBeyond(day);
    }

    boolean lastsBeyond(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || to.isAfter(otherFrom)) && (otherTo == null || from.isBefore(otherTo));
    }

    /** How a member came to a cell. All but TEMPORARY form the unbroken chain of official cells. */
    public enum Type {
        ADMISSION,
        OFFICIAL,
        TEMPORARY,
        INTERNAL
    }
}
