package vn.bangvang.imports.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import vn.bangvang.imports.Column;
import vn.bangvang.problem.Sentences;
import vn.bangvang.refusal.Refusal;

/** What a cell says, as a request would say it. */
public final class CellValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:[.,]\\d{1,6})?");
    private static final Set<String> YES = Set.of("co", "x", "true", "yes", "1", "dung");
    private static final Set<String> NO = Set.of("khong", "false", "no", "0", "sai");
    private static final int MONTHS = 12;

    private CellValues() {}

    /** Refused, at the column's field, when the cell says nothing that can stand in that column. */
    public static JsonNode of(Column column, String text) {
        String said = text.strip();
        return switch (column.kind()) {
            case TEXT, REFERENCE -> JSON.stringNode(said);
            case DAY -> JSON.stringNode(day(column, said).toString());
            case NUMBER -> number(column, said);
            case TRUTH -> truth(column, said);
            case WORD -> JSON.stringNode(word(column, said).name());
        };
    }

    /** The day stands first: nobody in Vietnam writes the month first, and a program that does is found out. */
    private static LocalDate day(Column column, String said) {
        Matcher dayFirst = DAY_FIRST.matcher(said);
        Matcher iso = ISO.matcher(said);
        try {
            if (dayFirst.matches()) {
                int day = Integer.parseInt(dayFirst.group(1));
                int month = Integer.parseInt(dayFirst.group(2));
                if (month > MONTHS && day <= MONTHS) {
                    throw refused("DAY_WITH_MONTH_FIRST", column, said, Map.of());
                }
                return LocalDate.of(Integer.parseInt(dayFirst.group(3)), month, day);
            }
            if (iso.matches()) {
                return LocalDate.parse(said);
            }
        } catch (DateTimeException noSuchDay) {
            throw refused("DAY_IMPOSSIBLE", column, said, Map.of());
        }
        throw refused("DAY_MALFORMED", column, said, Map.of());
    }

    private static JsonNode number(Column column, String said) {
        if (!NUMBER.matcher(said).matches()) {
            throw refused("NUMBER_MALFORMED", column, said, Map.of());
        }
        BigDecimal number = new BigDecimal(said.replace(',', '.'));
        return number.stripTrailingZeros().scale() <= 0
                ? JSON.numberNode(number.longValueExact())
                : JSON.numberNode(number);
    }

    private static JsonNode truth(Column column, String said) {
        String folded = Folded.of(said);
        if (YES.contains(folded)) {
            return JSON.booleanNode(true);
        }
        if (NO.contains(folded)) {
            return JSON.booleanNode(false);
        }
        throw refused("TRUTH_MALFORMED", column, said, Map.of());
    }

    private static Enum<?> word(Column column, String said) {
        String folded = Folded.of(said);
        List<Enum<?>> words = words(column);
        return words.stream()
                .filter(word -> names(word).anyMatch(name -> Folded.of(name).equals(folded)))
                .findFirst()
                .orElseThrow(() -> refused("WORD_UNKNOWN", column, said, Map.of("known", words)));
    }

    static List<Enum<?>> words(Column column) {
        Class<? extends Enum<?>> type = column.words();
        return type == null ? List.of() : Arrays.asList(type.getEnumConstants());
    }

    private static Stream<String> names(Enum<?> word) {
        return Stream.of(word.name(), Sentences.label(word, Locale.forLanguageTag("vi")),
                Sentences.label(word, Locale.ENGLISH));
    }

    private static Refusal refused(String code, Column column, @Nullable Object value, Map<String, Object> figures) {
        return Refusal.of(Refusal.Kind.INVALID, code, "/" + column.field().replace('.', '/'), value, figures);
    }
}
