package vn.bangvang.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180, UTF-8. */
public final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r";

    private CsvFile() {}

    /** @param marked with a byte order mark, without which some spreadsheets take UTF-8 for something else */
    public static byte[] of(Table table, boolean marked) {
        var text = new StringBuilder(marked ? BYTE_ORDER_MARK : "");
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.headings());
            for (List<@Nullable Object> line : table.lines()) {
                printer.printRecord(line.stream().map(CsvFile::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes everything", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isLikeAFormula(String text) {
        return !text.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(text.charAt(0)) >= 0;
    }

    /** What looks like a formula is marked as text. */
    private static @Nullable Object harmless(@Nullable Object value) {
        return value instanceof String text && isLikeAFormula(text) ? "'" + text : value;
    }
}
