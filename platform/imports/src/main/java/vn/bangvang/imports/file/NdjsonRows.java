package vn.bangvang.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.imports.file.RawRow.Cell;

/** One JSON object a line, with a text, a number, a truth value or null for each field. */
final class NdjsonRows implements Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As long as all cells together may be. */
    private static final int LONGEST_LINE = MOST_COLUMNS * 2 * LONGEST_CELL;

    private final BufferedReader lines;
    private @Nullable RawRow ahead;
    private int line;

    private NdjsonRows(BufferedReader lines) {
        this.lines = lines;
    }

    static NdjsonRows of(byte[] file) {
        return new NdjsonRows(new BufferedReader(Utf8.reader(file)));
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            String text = following();
            if (text == null) {
                return false;
            }
            if (text.length() > LONGEST_LINE) {
                throw FileFaults.malformedAt(line);
            }
            if (!text.isBlank()) {
                ahead = new RawRow(line, cells(text));
            }
        }
        return true;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow row = Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }

    private @Nullable String following() {
        try {
            line++;
            return lines.readLine();
        } catch (IOException ofAnArray) {
            throw new UncheckedIOException(ofAnArray);
        }
    }

    private Map<String, Cell> cells(String text) {
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                throw FileFaults.malformedAt(line);
            }
            if (object.size() > MOST_COLUMNS) {
                throw FileFaults.of("TOO_MANY_COLUMNS", Map.of("limit", MOST_COLUMNS));
            }
            var cells = new LinkedHashMap<String, Cell>();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    cells.put(field.getKey(), cell(field.getValue()));
                }
            });
            return cells;
        } catch (JacksonException broken) {
            throw FileFaults.malformedAt(line);
        }
    }

    private static Cell cell(JsonNode value) {
        if (value.isContainer()) {
            return new Cell(CsvRows.shortened(value.toString()), "WRONG_TYPE");
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() > LONGEST_CELL ? new Cell(CsvRows.shortened(text), "CELL_TOO_LONG") : new Cell(text, null);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException ofAnArray) {
            throw new UncheckedIOException(ofAnArray);
        }
    }
}
