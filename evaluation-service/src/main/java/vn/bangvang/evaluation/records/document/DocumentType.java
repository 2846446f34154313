package vn.bangvang.evaluation.records.document;

/** Kinds of guiding documents: nghị quyết, chỉ thị, kết luận, quy định, hướng dẫn. */
public enum DocumentType {
    RESOLUTION,
    DIRECTIVE,
    CONCLUSION,
    REGULATION,
    GUIDANCE
}
