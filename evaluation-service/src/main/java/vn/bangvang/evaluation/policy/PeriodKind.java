package vn.bangvang.evaluation.policy;

/** The spans a policy rates. */
public enum PeriodKind {
    YEAR,
    QUARTER
}
