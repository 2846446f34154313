package vn.bangvang.standings.fold.board;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Records as JSON in the form of RFC 8785: keys sorted, no blanks, numbers as short as they can be. One content has one
 * text, and whoever holds the API's answer can make the same one.
 */
final class CanonicalJson {
    /** Names on the wire that Java has no words for. */
    private static final Map<String, String> NAMES = Map.of("ownClass", "class", "partyCommittee", "PARTY_COMMITTEE",
            "inspectionCommittee", "INSPECTION_COMMITTEE");
    private static final ClassValue<SortedMap<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected SortedMap<String, Method> computeValue(Class<?> type) {
            var fields = new TreeMap<String, Method>();
            for (RecordComponent it : type.getRecordComponents())
                fields.put(NAMES.getOrDefault(it.getName(), it.getName()), it.getAccessor());
            return fields;
        }
    };

    private final StringBuilder text = new StringBuilder();

    static String of(List<?> values) {
        var json = new CanonicalJson();
        json.array(values);
        return json.text.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case BigDecimal number -> text.append(number.stripTrailingZeros().toPlainString());
            case Long number -> text.append(number);
            case Integer number -> text.append(number);
            case Boolean truth -> text.append(truth);
            case List<?> list -> array(list);
            case SortedMap<?, ?> map -> object(map);
            case Record row -> record(row);
            case Enum<?> name -> string(name.name());
            case LocalDate day -> string(day.toString());
            case String words -> string(words);
            default -> throw new IllegalStateException("Has no one form: " + value.getClass());
        }
    }

    private void array(List<?> values) {
        var separator = '[';
        for (var it : values) {
            text.append(separator);
            value(it);
            separator = ',';
        }
        text.append(values.isEmpty() ? "[]" : "]");
    }

    private void object(SortedMap<?, ?> map) {
        var separator = '{';
        for (var it : map.entrySet()) {
            key(separator, it.getKey().toString());
            value(it.getValue());
            separator = ',';
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void record(Record row) {
        var separator = '{';
        for (var it : FIELDS.get(row.getClass()).entrySet()) {
            key(separator, it.getKey());
            value(read(row, it.getValue()));
            separator = ',';
        }
        text.append('}');
    }

    private void key(char separator, String name) {
        text.append(separator);
        string(name);
        text.append(':');
    }

    private void string(String value) {
        text.append('"');
        for (var it : value.toCharArray())
            switch (it) {
                case '"', '\\' -> text.append('\\').append(it);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (it < ' ')
                        text.append("\\u00%02x".formatted((int) it));
                    else
                        text.append(it);
                }
            }
        text.append('"');
    }

    private static @Nullable Object read(Record row, Method accessor) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(accessor + " of a public record", impossible);
        }
    }
}
