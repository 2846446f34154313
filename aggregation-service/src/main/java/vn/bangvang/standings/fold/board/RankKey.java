package vn.bangvang.standings.fold.board;

/** What a ranking compares, in this order; the next decides only where all before are equal. */
public enum RankKey {
    /** The highest live collective commendation for a year or years. */
    COMMENDATION("commendation"),
    /** The organisation's own class. */
    OWN_CLASS("class"),
    /** Share of members rated good or better. */
    GOOD_OR_BETTER("goodOrBetter"),
    /** Share of outstanding members, counted up to the cap. */
    OUTSTANDING_WITHIN_QUOTA("outstandingWithinQuota"),
    /** Share of members commended for their year or years; for a theme does not count. */
    MEMBERS_COMMENDED("membersCommended"),
    /** Inspection items done. */
    INSPECTION("inspection"),
    /** Targets of its own met among those that are due or met, by computed outcomes. */
    TARGETS("targets"),
    /** Share of members who did self-criticism. */
    SELF_CRITICISM("selfCriticism");

    private final String key;

    RankKey(String key) {
        this.key = key;
    }

    /** Its name on the board and in the messages. */
    public String key() {
        return key;
    }
}
