package vn.bangvang.evaluation.commendation;

/** Where a commendation stands. */
public enum CommendationState {
    PROPOSED,
    AWARDED,
    REVOKED
}
