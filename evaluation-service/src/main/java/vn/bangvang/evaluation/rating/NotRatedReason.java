package vn.bangvang.evaluation.rating;

/** Why a subject gets no class. The code is published; what else is to be said stays in the register. */
public enum NotRatedReason {
    ADMITTED_UNDER_SIX_MONTHS,
    FOUNDED_UNDER_SIX_MONTHS,
    EXEMPT,
    SUSPENDED,
    LONG_ABSENCE,
    /** A complaint or a sign of violation is looked into before there is a decision (25-HD/BTCTW 2023). */
    UNDER_VERIFICATION,
    OTHER
}
