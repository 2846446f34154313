package vn.bangvang.portal.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of a form that tells several of a kind at once, such as the inspections of a plan. */
final class Rows {
    /** How many rows the reader asked for, as the form names it. */
    private static final String ASKED = "so-dong";
    private static final int AT_FIRST = 5;
    private static final int MORE = 5;

    private Rows() {}

    /**
     * What stands together in a form: a field, or those of a row.
     *
     * @param of what the row tells one of; empty for a field that stands alone
     * @param number of the row, from 1
     */
    public record Part(String of, int number, List<Field> fields) {}

    /** What the reader sees of a form, in its order. */
    static List<Part> parts(Task task, int rows) {
        List<Part> parts = new ArrayList<>();
        for (Field field : task.fields().stream().filter(each -> !each.isUnseen()).toList()) {
            Part last = parts.isEmpty() ? null : parts.getLast();
            if (field.manyOf().isEmpty() || last == null || !last.of().equals(field.manyOf())
                    || last.number() != field.place() + 1) {
                last = new Part(field.manyOf(), field.place() + 1, new ArrayList<>());
                parts.add(last);
            }
            last.fields().add(field);
        }
        parts.removeIf(part -> !part.of().isEmpty() && part.number() > rows);
        return parts;
    }

    /** For how many a form has room. */
    static int most(Task task) {
        return inRows(task).mapToInt(field -> field.place() + 1).max().orElse(0);
    }

    /** How many are shown: a few, those that were asked for, and all that have something in them. */
    static int shown(Task task, Map<String, String> values) {
        int filled = inRows(task).filter(field -> isFilled(field, values))
                .mapToInt(field -> field.place() + 1)
                .max()
                .orElse(0);
        String asked = values.getOrDefault(ASKED, "");
        return Math.min(most(task),
                Math.max(filled, asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : AT_FIRST));
    }

    /** The same with room for more. */
    static Map<String, String> withMore(Task task, Map<String, String> values) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(ASKED, Integer.toString(shown(task, values) + MORE));
        return more;
    }

    /** The same with nothing left out between the rows, as the API numbers them. */
    static Map<String, String> closedUp(Task task, Map<String, String> values) {
        List<Integer> filled = inRows(task).filter(field -> isFilled(field, values))
                .map(Field::place)
                .distinct()
                .toList();
        Map<String, String> closed = new TreeMap<>(values);
        inRows(task).map(Field::name).forEach(closed::remove);
        inRows(task).filter(field -> filled.contains(field.place()) && values.containsKey(field.name()))
                .forEach(field -> closed.put(field.at(filled.indexOf(field.place())), values.get(field.name())));
        return closed;
    }

    private static Stream<Field> inRows(Task task) {
        return task.fields().stream().filter(field -> !field.isUnseen() && !field.manyOf().isEmpty());
    }

    private static boolean isFilled(Field field, Map<String, String> values) {
        return !values.getOrDefault(field.name(), "").isBlank();
    }
}
