package vn.bangvang.period;

/** How long a period is; a policy names the kinds that it rates. */
public enum PeriodKind {
    YEAR,
    QUARTER
}
