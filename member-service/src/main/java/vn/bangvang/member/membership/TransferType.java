package vn.bangvang.member.membership;

/** How a member moves: for good, for a while keeping the official cell, or for good inside one organisation. */
public enum TransferType {
    OFFICIAL,
    TEMPORARY,
    INTERNAL
}
