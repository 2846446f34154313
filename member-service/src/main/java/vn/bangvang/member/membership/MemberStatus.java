package vn.bangvang.member.membership;

/** Where a membership stands. Active members count in their cell; the others are history unless reinstated. */
public enum MemberStatus {
    PROBATIONARY(true, false),
    OFFICIAL(true, false),
    /** Excused from Party work and meetings. */
    EXEMPT(true, false),
    /** Membership activities suspended. */
    SUSPENDED(true, false),
    TRANSFERRED_OUT(false, true),
    STRUCK_OFF(false, true),
    EXPELLED(false, false),
    RESIGNED(false, true),
    DECEASED(false, false);

    private final boolean active;
    private final boolean leavesRoom;

    MemberStatus(boolean active, boolean leavesRoom) {
        this.active = active;
        this.leavesRoom = leavesRoom;
    }

    public boolean active() {
        return active;
    }

    /**
     * Whether the person can have another record after one that ended so: the same membership after a transfer out, a
     * new one for who was struck off or left. Who was expelled comes back by a reinstatement only.
     */
    public boolean leavesRoom() {
        return leavesRoom;
    }
}
