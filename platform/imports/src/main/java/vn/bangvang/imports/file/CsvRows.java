package vn.bangvang.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.file.RawRow.Cell;
import vn.bangvang.tables.CsvFile;

/** RFC 4180; a spreadsheet set to Vietnamese separates by semicolons, a copied table by tabs. */
final class CsvRows extends Rows {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LONGEST_HEADING_LINE = 16 * 1024;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;

    private CsvRows(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
        CSVRecord first = following();
        if (first == null) {
            throw FileFaults.of("FILE_EMPTY");
        }
        this.headings = first.stream().map(String::strip).map(RawRow::shortened).toList();
        FileFaults.mustBeSound(headings);
    }

    static CsvRows of(byte[] file) {
        try {
            BufferedReader text = new BufferedReader(Utf8.reader(file), LONGEST_HEADING_LINE);
            text.mark(LONGEST_HEADING_LINE);
            char separator = separator(text);
            text.reset();
            CSVFormat format = CSVFormat.RFC4180.builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get();
            return new CsvRows(CSVParser.parse(new CountedColumns(text, separator), format));
        } catch (IOException aLineWithoutEnd) {
            throw FileFaults.malformedAt(1);
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        int[] seen = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < LONGEST_HEADING_LINE - 1; i++) {
            int next = text.read();
            if (next < 0 || !quoted && (next == '\n' || next == '\r')) {
                break;
            }
            quoted ^= next == '"';
            for (int j = 0; j < seen.length && !quoted; j++) {
                seen[j] += next == SEPARATORS[j] ? 1 : 0;
            }
        }
        int most = 0;
        for (int j = 1; j < seen.length; j++) {
            most = seen[j] > seen[most] ? j : most;
        }
        return SEPARATORS[most];
    }

    @Override
    List<String> headings() {
        return headings;
    }

    @Override
    @Nullable
    RawRow read() {
        for (CSVRecord record = following(); record != null; record = following()) {
            Map<String, Cell> cells = cells(record);
            if (!cells.isEmpty()) {
                return new RawRow(Math.toIntExact(record.getRecordNumber()), cells);
            }
        }
        return null;
    }

    private @Nullable CSVRecord following() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException quotesThatDoNotMatch) {
            throw FileFaults.malformedAt(parser.getRecordNumber() + 1);
        }
    }

    private Map<String, Cell> cells(CSVRecord record) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int column = 0; column < record.size(); column++) {
            String text = plain(record.get(column));
            if (!text.isBlank()) {
                RawRow.put(cells, headings, column, Cell.of(text));
            }
        }
        return cells;
    }

    /** The mark is taken away with which a file of ours keeps a text from becoming a formula. */
    private static String plain(String text) {
        return text.startsWith("'") && CsvFile.isLikeAFormula(text.substring(1)) ? text.substring(1) : text;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException ofAnArray) {
            throw new UncheckedIOException(ofAnArray);
        }
    }
}
