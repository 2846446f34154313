package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An office held in or for an organisation.
 *
 * @param to the first day it was no longer held
 */
public record Position(String positionId, Type type, String organisationId, LocalDate from,
        @Nullable LocalDate to) {
    /** Cut to end on {@code end}, if it would last longer. */
    Position endedBy(LocalDate end) {
        return lastsBeyond(end) ? endingOn(end) : this;
    }

    Position endingOn(@Nullable LocalDate end) {
        return new Position(positionId, type, organisationId, from, end);
    }

    boolean secretaryOf(String id) {
        return type == Type.SECRETARY && organisationId.equals(id);
    }

    boolean lastsBeyond(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    /** Offices a member can hold, in the Party and on the state side. */
    public enum Type {
        SECRETARY,
        DEPUTY_SECRETARY,
        COMMITTEE_MEMBER,
        PROVINCIAL_COMMITTEE_MEMBER,
        DIRECTOR,
        DIVISION_HEAD,
        DIVISION_DEPUTY
    }
}
