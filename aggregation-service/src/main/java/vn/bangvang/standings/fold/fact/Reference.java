package vn.bangvang.standings.fold.fact;

/**
 * Something a fact names.
 *
 * @param kind {@link FactKind#ORGANISATION}, {@link FactKind#MEMBER} or {@link FactKind#YEAR}
 */
public record Reference(FactKind kind, String id) implements Comparable<Reference> {

    public static Reference organisation(String id) {
        return new Reference(FactKind.ORGANISATION, id);
    }

    public static Reference member(String id) {
        return new Reference(FactKind.MEMBER, id);
    }

    public static Reference year(int year) {
        return new Reference(FactKind.YEAR, Integer.toString(year));
    }

    /** The subject of a rating, a self-criticism or a commendation. */
    public static Reference subject(SubjectType type, String id) {
        return type == SubjectType.MEMBER ? member(id) : organisation(id);
    }

    @Override
    public int compareTo(Reference other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
