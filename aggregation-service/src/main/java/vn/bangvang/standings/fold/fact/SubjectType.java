package vn.bangvang.standings.fold.fact;

/** Who is rated or commended. */
public enum SubjectType {
    MEMBER,
    ORGANISATION
}
