package vn.bangvang.evaluation.records.inspection;

/** Whose plan it is: the Party committee's own, or that of its inspection committee. */
public enum OwnerBody {
    PARTY_COMMITTEE,
    INSPECTION_COMMITTEE
}
