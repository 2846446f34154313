package vn.bangvang.member.membership;

/** How a member came to a cell. All but TEMPORARY form the unbroken chain of official cells. */
public enum PlacementType {
    ADMISSION,
    OFFICIAL,
    TEMPORARY,
    INTERNAL
}
