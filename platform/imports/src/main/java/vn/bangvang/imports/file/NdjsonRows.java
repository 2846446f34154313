package vn.bangvang.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.imports.file.RawRow.Cell;

/** One JSON object a line, with a text, a number, a truth value or null for each field. */
final class NdjsonRows extends Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** As long as all cells together may be. */
    private static final int LONGEST_LINE = MOST_COLUMNS * 2 * LONGEST_CELL;

    private final BufferedReader lines;
    private int line;

    private NdjsonRows(BufferedReader lines) {
        this.lines = lines;
    }

    static NdjsonRows of(byte[] file) {
        return new NdjsonRows(new BufferedReader(Utf8.reader(file)));
    }

    @Override
    List<String> headings() {
        return List.of();
    }

    @Override
    @Nullable
    RawRow read() {
        for (String text = following(); text != null; text = following()) {
            if (text.length() > LONGEST_LINE) {
                throw FileFaults.malformedAt(line);
            }
            if (!text.isBlank()) {
                return new RawRow(line, cells(text));
            }
        }
        return null;
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
        return value.isContainer()
                ? Cell.faulty(value.toString(), "WRONG_TYPE")
                : Cell.of(value.isString() ? value.stringValue() : value.toString());
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
