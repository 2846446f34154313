package vn.bangvang.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180, UTF-8; written line by line. */
public final class CsvFile implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS_BEGIN_WITH = "=+-@\t\r";

    private final CSVPrinter printer;

    /** @param marked with a byte order mark, without which some spreadsheets take UTF-8 for something else */
    public CsvFile(OutputStream out, boolean marked, List<String> headings) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            text.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(headings);
    }

    public void add(List<@Nullable Object> line) throws IOException {
        printer.printRecord(line.stream().map(CsvFile::harmless));
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    /** The whole of a table. */
    public static byte[] of(Table table, boolean marked) {
        var bytes = new ByteArrayOutputStream();
        try (var file = new CsvFile(bytes, marked, table.headings())) {
            for (List<@Nullable Object> line : table.lines()) {
                file.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes everything", e);
        }
        return bytes.toByteArray();
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
