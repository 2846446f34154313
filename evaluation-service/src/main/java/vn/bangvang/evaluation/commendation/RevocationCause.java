package vn.bangvang.evaluation.commendation;

/** Why a commendation fell. */
public enum RevocationCause {
    /** The rating it rested on is no longer outstanding. */
    EVALUATION_DOWNGRADED,
    /** Its issuer took it back, for the reason noted in the register. */
    ISSUER_DECISION
}
