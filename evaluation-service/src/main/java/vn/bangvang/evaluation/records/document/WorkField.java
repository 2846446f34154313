package vn.bangvang.evaluation.records.document;

/** The field of Party work that an issued document is about. */
public enum WorkField {
    IDEOLOGY,
    INSPECTION_SUPERVISION,
    ORGANISATION_BUILDING,
    MEMBER_DEVELOPMENT
}
