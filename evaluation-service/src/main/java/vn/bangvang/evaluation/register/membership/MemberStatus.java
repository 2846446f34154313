package vn.bangvang.evaluation.register.membership;

/** Where a member stands. Exempt and suspended members stay members but are not rated (21-HD/BTCTW 2019). */
public enum MemberStatus {
    PROBATIONARY,
    OFFICIAL,
    EXEMPT,
    SUSPENDED,
    TRANSFERRED_OUT,
    STRUCK_OFF,
    EXPELLED,
    RESIGNED,
    DECEASED;

    /** Counted in a cell: neither gone nor dead. */
    public boolean isActive() {
        return this == PROBATIONARY || this == OFFICIAL || this == EXEMPT || this == SUSPENDED;
    }

    /** Exempt from Party activity or suspended from it: reviewed and rated by nobody meanwhile. */
    public boolean isExcused() {
        return this == EXEMPT || this == SUSPENDED;
    }
}
