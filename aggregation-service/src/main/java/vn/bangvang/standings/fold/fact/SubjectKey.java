package vn.bangvang.standings.fold.fact;

import vn.bangvang.period.Period;

/**
 * Something the log tells about, or a fact names.
 *
 * @param id of the aggregate; a fact that names an evaluation period names it as it is written
 */
public record SubjectKey(FactKind kind, String id) implements Comparable<SubjectKey> {

    public static SubjectKey organisation(String id) {
        return new SubjectKey(FactKind.ORGANISATION, id);
    }

    public static SubjectKey member(String id) {
        return new SubjectKey(FactKind.MEMBER, id);
    }

    public static SubjectKey period(Period period) {
        return new SubjectKey(FactKind.PERIOD, period.toString());
    }

    /** The subject of a rating, a self-criticism or a commendation. */
    public static SubjectKey subject(SubjectType type, String id) {
        return type == SubjectType.MEMBER ? member(id) : organisation(id);
    }

    @Override
    public int compareTo(SubjectKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
