package vn.bangvang.standings.fold.fact;

/** Standing of a Party member. */
public enum MemberStatus {
    PROBATIONARY(true, true),
    OFFICIAL(true, true),
    EXEMPT(true, false),
    SUSPENDED(true, false),
    TRANSFERRED_OUT(false,
            false),
    STRUCK_OFF(false, false),
    EXPELLED(false, false),
    RESIGNED(false, false),
    DECEASED(false, false);

    private final boolean member;
    private final boolean reviewed;

    MemberStatus(boolean member, boolean reviewed) {
        this.member = member;
        this.reviewed = reviewed;
    }

    /** Whether this person is still counted among the members. */
    public boolean isMember() {
        return member;
    }

    /** Exempt and suspended members do no self-criticism and are not rated (21-HD/BTCTW 2019, item 6). */
    public boolean isReviewed() {
        return reviewed;
    }
}
