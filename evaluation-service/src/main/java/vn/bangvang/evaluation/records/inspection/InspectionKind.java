package vn.bangvang.evaluation.records.inspection;

/** "Kiểm tra" looks into what was done, "giám sát" accompanies what is being done (22-QĐ/TW 2021). */
public enum InspectionKind {
    INSPECTION,
    SUPERVISION
}
