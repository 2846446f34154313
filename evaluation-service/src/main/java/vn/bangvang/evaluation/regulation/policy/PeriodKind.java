package vn.bangvang.evaluation.regulation.policy;

/** The spans a policy rates. */
public enum PeriodKind {
    YEAR,
    QUARTER
}
