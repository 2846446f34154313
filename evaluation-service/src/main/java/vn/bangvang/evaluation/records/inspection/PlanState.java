package vn.bangvang.evaluation.records.inspection;

/** COMPLETED while every item planned at the approval is done. */
public enum PlanState {
    APPROVED,
    COMPLETED
}
