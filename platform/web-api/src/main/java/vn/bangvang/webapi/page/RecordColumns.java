package vn.bangvang.webapi.page;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.problem.Sentences;

/**
 * The fields of a list's items as columns: every single value, also of a record inside; lists inside an item have no
 * place in a table.
 */
final class RecordColumns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<Column> columns = new ArrayList<>();
    private final String things;
    private final @Nullable Locale language;

    /** A column, and the way to its value. */
    private record Column(String heading, List<RecordComponent> path) {}

    /** @param fields only these; empty: all */
    RecordColumns(Class<?> item, String things, Set<String> fields, @Nullable Locale language) {
        this.things = things;
        this.language = language;
        for (RecordComponent component : item.getRecordComponents()) {
            if (fields.isEmpty() || fields.contains(component.getName())) {
                add(List.of(component), component.getName());
            }
        }
    }

    private void add(List<RecordComponent> path, String name) {
        Class<?> type = path.getLast().getType();
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return;
        }
        if (!isComposed(type) || path.size() > 1) {
            columns.add(new Column(heading(name), path));
            return;
        }
        for (RecordComponent inner : type.getRecordComponents()) {
            add(List.of(path.getFirst(), inner), name + "." + inner.getName());
        }
    }

    /** A period is a record that is written as one word. */
    private static boolean isComposed(Class<?> type) {
        return type.isRecord() && !type.getPackageName().equals("vn.bangvang.period");
    }

    private String heading(String name) {
        String own = "Column." + things + "." + name;
        String text = Sentences.text(own, language);
        if (!text.equals(own)) {
            return text;
        }
        String shared = "Column." + name;
        String general = Sentences.text(shared, language);
        return general.equals(shared) ? name : general;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    List<@Nullable Object> line(Object item) {
        var line = new ArrayList<@Nullable Object>();
        columns.forEach(column -> line.add(shown(value(item, column.path()))));
        return line;
    }

    private static @Nullable Object value(Object item, List<RecordComponent> path) {
        Object value = item;
        for (RecordComponent component : path) {
            if (value == null) {
                return null;
            }
            value = read(value, component);
        }
        return value;
    }

    private static @Nullable Object read(Object holder, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException accessorsAreThere) {
            throw new IllegalStateException(accessorsAreThere);
        }
    }

    private @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Enum<?> word -> Sentences.label(word, language);
            case LocalDate day -> DAY.format(day);
            case Boolean truth -> Sentences.text(truth ? "Column.yes" : "Column.no", language);
            default -> value.toString();
        };
    }
}
