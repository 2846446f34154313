package vn.bangvang.member.membership;

/** Where a membership stands. Active members count in their cell; the others are history unless reinstated. */
public enum MemberStatus {
    PROBATIONARY(true),
    OFFICIAL(true),
    /** Excused from Party work and meetings. */
    EXEMPT(true),
    /** Membership activities suspended. */
    SUSPENDED(true),
    TRANSFERRED_OUT(false),
    STRUCK_OFF(false),
    EXPELLED(false),
    RESIGNED(false),
    DECEASED(false);

    private final boolean active;

    MemberStatus(boolean active) {
        this.active = active;
    }

    public boolean active() {
        return active;
    }
}
