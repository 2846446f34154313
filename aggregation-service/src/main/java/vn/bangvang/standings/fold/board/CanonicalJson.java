package vn.bangvang.standings.fold.board;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.util.Comparator.comparing;

/**
 * Records as JSON in the form of RFC 8785: keys sorted, no blanks, numbers as short as they can be. One content has one
 * text, and whoever holds the API's answer can make the same one.
 */
final class CanonicalJson {
    /** Names on the wire that Java has no words for. */
    private static final Map<String, String> NAMES = Map.of("ownClass", "class", "partyCommittee", "PARTY_COMMITTEE",
            "inspectionCommittee", "INSPECTION_COMMITTEE");
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).sorted(comparing(Field::name)).toList();
        }
    };

    private static final int SHORT = 16;

    private record Field(String name, Method accessor) {
        static Field of(RecordComponent it) {
            return new Field(NAMES.getOrDefault(it.getName(), it.getName()), it.getAccessor());
        }
    }

    private final StringBuilder text = new StringBuilder();

    static String of(List<?> values) {
        var json = new CanonicalJson();
        json.array(values);
        return json.text.toString();
    }

    /** Every figure of a record and of the records in it by its place, such as {@code members.rated}. */
    static SortedMap<String, String> figures(Record row) {
        var figures = new TreeMap<String, String>();
        collect("", row, figures);
        return figures;
    }

    private static void collect(String prefix, Record row, SortedMap<String, String> figures) {
        for (Field it : FIELDS.get(row.getClass())) {
            Object value = read(row, it.accessor());
            if (value instanceof Record inner) {
                collect(prefix + it.name() + ".", inner, figures);
            } else {
                var json = new CanonicalJson();
                json.value(value);
                figures.put(prefix + it.name(), json.text.toString());
            }
        }
    }

    /** Lower-case hex. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** A short name for the fields of a record and of the records in it, with their types. */
    static String nameOfFields(Class<? extends Record> type) {
        var fields = new TreeSet<String>();
        describe(type, fields);
        return sha256(fields.toString()).substring(0, SHORT);
    }

    private static void describe(Type type, Set<String> fields) {
        switch (type) {
            case ParameterizedType generic -> Stream.of(generic.getActualTypeArguments())
                    .forEach(argument -> describe(argument, fields));
            case Class<?> known when known.isRecord() -> {
                for (RecordComponent it : known.getRecordComponents()) {
                    String field = known.getSimpleName() + "." + Field.of(it).name() + " " + it.getGenericType();
                    if (fields.add(field)) {
                        describe(it.getGenericType(), fields);
                    }
                }
            }
            default -> {
            }
        }
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
        char separator = '[';
        for (Object it : values) {
            text.append(separator);
            value(it);
            separator = ',';
        }
        text.append(values.isEmpty() ? "[]" : "]");
    }

    private void object(SortedMap<?, ?> map) {
        char separator = '{';
        for (Map.Entry<?, ?> it : map.entrySet()) {
            text.append(separator);
            string(it.getKey().toString());
            text.append(':');
            value(it.getValue());
            separator = ',';
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void record(Record row) {
        char separator = '{';
        for (Field it : FIELDS.get(row.getClass())) {
            text.append(separator).append('"').append(it.name()).append("\":");
            value(read(row, it.accessor()));
            separator = ',';
        }
        text.append('}');
    }

    private void string(String value) {
        text.append('"');
        int plainFrom = 0;
        for (int at = 0; at < value.length(); at++) {
            String escaped = escaped(value.charAt(at));
            if (escaped != null) {
                text.append(value, plainFrom, at).append(escaped);
                plainFrom = at + 1;
            }
        }
        text.append(value, plainFrom, value.length()).append('"');
    }

    private static @Nullable String escaped(char it) {
        return switch (it) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> it < ' ' ? "\\u%04x".formatted((int) it) : null;
        };
    }

    private static @Nullable Object read(Record row, Method accessor) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(accessor + " of a public record", impossible);
        }
    }
}
