package vn.bangvang.outbox.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a kind's state that are kept under the key of the person whom they are about, in the state and in the
 * remembered answers. A path's dots lead into a field, and {@code []} into every element of a list.
 *
 * <p>What is not there and what is not so is not kept secret: that somebody was on sick leave is, that nobody said so
 * is not.
 *
 * @param holder where the person is said; empty for the state itself
 * @param person the field of the holder that has the id of the membership; null where the aggregate itself is one
 * @param fields from the holder on
 */
public record Secret(String holder, @Nullable String person, List<String> fields) {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String EACH = "[]";

    public Secret {
        fields = List.copyOf(fields);
    }

    /** Of an aggregate that is a membership. */
    public static Secret ofTheMember(String... fields) {
        return new Secret("", null, List.of(fields));
    }

    /** Of something that is about one member. */
    public static Secret about(String person, String... fields) {
        return new Secret("", person, List.of(fields));
    }

    /** Of something that is about many. */
    public static Secret ofEach(String holder, String person, String... fields) {
        return new Secret(holder, person, List.of(fields));
    }

    /**
     * One value.
     *
     * @param in what has the field
     */
    record Place(Document in, String field, String person) {}

    /** Every value that is there. @param id of the aggregate */
    Stream<Place> in(String id, Document state) {
        return steps(holder, state).flatMap(at -> {
            String whom = person == null ? id : text(at, person);
            return whom == null ? Stream.empty() : fields.stream().flatMap(field -> places(at, field, whom));
        });
    }

    private static Stream<Place> places(Document from, String field, String person) {
        int last = field.lastIndexOf('.');
        return steps(last < 0 ? "" : field.substring(0, last), from)
                .map(in -> new Place(in, field.substring(last + 1), person))
                .filter(place -> place.in().get(place.field()) != null
                        && !Boolean.FALSE.equals(place.in().get(place.field())));
    }

    private static Stream<Document> steps(String path, Document from) {
        Stream<Document> here = Stream.of(from);
        for (String step : path.isEmpty() ? new String[0] : DOT.split(path)) {
            here = here.flatMap(at -> into(at, step));
        }
        return here;
    }

    private static Stream<Document> into(Document at, String step) {
        boolean each = step.endsWith(EACH);
        Object there = at.get(each ? step.substring(0, step.length() - EACH.length()) : step);
        return each && there instanceof Collection<?> many
                ? many.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.ofNullable(there).filter(Document.class::isInstance).map(Document.class::cast);
    }

    private static @Nullable String text(Document at, String path) {
        int last = path.lastIndexOf('.');
        return steps(last < 0 ? "" : path.substring(0, last), at)
                .map(in -> in.get(path.substring(last + 1)))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
