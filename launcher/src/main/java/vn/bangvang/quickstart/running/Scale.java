package vn.bangvang.quickstart.running;

/** How much a system on this machine is given to take in at once. */
public enum Scale {
    /** The article's year, a department's. */
    YEAR,
    /** A whole province with 45,000 members beside it. */
    PROVINCE
}
