package vn.bangvang.standings.fold.fact;

/** The four yearly classes since 2018 (132-QĐ/TW), best first. */
public enum QualityClass {
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    UNSATISFACTORY
}
