package vn.bangvang.member.committee;

/** What a holder is in the committee. */
public enum SeatPosition {
    SECRETARY,
    DEPUTY_SECRETARY,
    MEMBER
}
