package vn.bangvang.evaluation.commendation;

/** What the rating of one year means for a commendation. */
public enum YearResult {
    OUTSTANDING,
    BELOW_OUTSTANDING,
    NOT_DECIDED
}
