package vn.bangvang.evaluation.regulation;

import java.util.Comparator;

/** Who reviews itself and is rated. */
public record Subject(Type type, String id) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::type).thenComparing(Subject::id);

    /** A single member, or an organisation with its committee. */
    public enum Type {
        ORGANISATION,
        MEMBER
    }

    public static Subject member(String id) {
        return new Subject(Type.MEMBER, id);
    }

    public static Subject organisation(String id) {
        return new Subject(Type.ORGANISATION, id);
    }

    /** Where it stands in a list of subjects: organisations first, then by id. */
    public String place() {
        return type.ordinal() + "|" + id;
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
