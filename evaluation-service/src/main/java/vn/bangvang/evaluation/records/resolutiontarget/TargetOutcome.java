package vn.bangvang.evaluation.records.resolutiontarget;

/** What became of a target; UNKNOWN while nothing is computed or declared. */
public enum TargetOutcome {
    EXCEEDED,
    MET,
    MISSED,
    UNKNOWN
}
