package vn.bangvang.evaluation.commendation;

/** Why a commendation fell. */
public enum RevocationCause {
    /** The rating it rested on is no longer outstanding. */
    EVALUATION_DOWNGRADED,
    /** One of a cell's yearly certificates under a five-year award is gone. */
    CERTIFICATE_REVOKED,
    /** Another five-year award, given at the same moment, covers a year of it and stands. */
    FIVE_YEARS_OVERLAP,
    /** Its issuer took it back, for the reason noted in the register. */
    ISSUER_DECISION
}
