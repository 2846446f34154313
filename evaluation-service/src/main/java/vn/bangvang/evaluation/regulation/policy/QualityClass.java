package vn.bangvang.evaluation.regulation.policy;

/** The four classes in force since 2018 (132-QĐ/TW), best first. */
public enum QualityClass {
    OUTSTANDING,
    GOOD,
    SATISFACTORY,
    UNSATISFACTORY;

    public boolean isBetterThan(QualityClass other) {
        return compareTo(other) < 0;
    }
}
