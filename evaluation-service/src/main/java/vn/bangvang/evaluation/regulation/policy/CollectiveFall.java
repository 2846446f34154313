package vn.bangvang.evaluation.regulation.policy;

/**
 * Whose discipline makes a collective UNSATISFACTORY: "a collective with a member given a warning or worse"
 * (21-HD/BTCTW 2019) is read as the leadership, until an official confirms it.
 */
public enum CollectiveFall {
    /** Holders of a seat in the executive committee; in a cell without one its secretary and deputies. */
    COMMITTEE_MEMBER,
    /** Anybody of the cell. */
    ANY_MEMBER,
    NONE
}
