package vn.bangvang.evaluation.commendation;

/** Who is commended: a collective or one member. */
public enum RecipientType {
    ORGANISATION,
    MEMBER
}
