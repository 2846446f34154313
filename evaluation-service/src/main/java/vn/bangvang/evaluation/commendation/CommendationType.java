package vn.bangvang.evaluation.commendation;

/** Biểu dương, giấy khen, bằng khen and cờ, from low to high. */
public enum CommendationType {
    PRAISE,
    GIAY_KHEN,
    BANG_KHEN,
    FLAG
}
