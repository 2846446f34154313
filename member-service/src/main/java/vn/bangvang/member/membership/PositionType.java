package vn.bangvang.member.membership;

/** Offices a member can hold, in the Party and on the state side. */
public enum PositionType {
    SECRETARY,
    DEPUTY_SECRETARY,
    COMMITTEE_MEMBER,
    PROVINCIAL_COMMITTEE_MEMBER,
    DIRECTOR,
    DIVISION_HEAD,
    DIVISION_DEPUTY
}
