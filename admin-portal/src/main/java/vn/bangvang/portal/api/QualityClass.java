package vn.bangvang.portal.api;

/** The four classes of the yearly rating, best first. */
public enum QualityClass {
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    UNSATISFACTORY
}
