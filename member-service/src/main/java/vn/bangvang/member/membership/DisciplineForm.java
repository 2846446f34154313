package vn.bangvang.member.membership;

/** Khiển trách, cảnh cáo, cách chức, khai trừ: from the mildest to the gravest. */
public enum DisciplineForm {
    REPRIMAND,
    WARNING,
    REMOVAL_FROM_OFFICE,
    EXPULSION
}
