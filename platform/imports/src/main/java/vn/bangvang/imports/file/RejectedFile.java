package vn.bangvang.imports.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.imports.file.RawRow.Cell;
import vn.bangvang.problem.Sentences;
import vn.bangvang.tables.CsvFile;
import vn.bangvang.tables.Table;
import vn.bangvang.tables.XlsxFile;

/**
 * The rows of a file that were refused, as they stood there, each with why: to be corrected and sent again. Written row
 * by row, so neither what is written nor the reasons are ever held together.
 */
public final class RejectedFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Rows rows;
    private final Headings columns;
    private final Iterator<Refused> refused;
    private final @Nullable Locale language;

    /**
     * A row that was refused.
     *
     * @param row its number in the file
     * @param why in the reader's words
     */
    public record Refused(int row, String why) {}

    /** What is done with one row. */
    private interface Line {
        void of(RawRow row, String why) throws IOException;
    }

    private RejectedFile(Rows rows, Headings columns, Iterator<Refused> refused, @Nullable Locale language) {
        this.rows = rows;
        this.columns = columns;
        this.refused = refused;
        this.language = language;
    }

    /** @param refused in the order of the rows, asked for as they are written */
    public static void write(OutputStream out, ImportFormat format, byte[] file, Headings columns,
            Iterator<Refused> refused, @Nullable Locale language) {
        try (Rows rows = Rows.of(format, file)) {
            var rejected = new RejectedFile(rows, columns, refused, language);
            switch (format) {
                case CSV -> rejected.writeCsv(out);
                case XLSX -> rejected.writeWorkbook(out);
                case NDJSON -> rejected.writeLines(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be sent to its end", e);
        }
    }

    private void writeCsv(OutputStream out) throws IOException {
        List<String> kept = keptHeadings();
        try (var csv = new CsvFile(out, true, headings(kept))) {
            each((row, why) -> csv.add(cells(row, kept, why)));
        }
    }

    private void writeWorkbook(OutputStream out) throws IOException {
        List<String> kept = keptHeadings();
        var source = new Table.Source(Sentences.text("Template.guide", language), Map.of());
        try (var workbook = new XlsxFile(out, Sentences.text("Template.rows", language), source, headings(kept), 0)) {
            each((row, why) -> workbook.add(cells(row, kept, why)));
        }
    }

    private void writeLines(OutputStream out) throws IOException {
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            each((row, why) -> {
                ObjectNode line = JSON.createObjectNode();
                row.cells().forEach((name, cell) -> {
                    if (!columns.isReason(name)) {
                        line.put(name, cell.text());
                    }
                });
                lines.append(line.put("reason", why).toString()).append('\n');
            });
        }
    }

    private void each(Line line) throws IOException {
        RawRow row = null;
        while (refused.hasNext()) {
            Refused next = refused.next();
            while ((row == null || row.row() < next.row()) && rows.hasNext()) {
                row = rows.next();
            }
            if (row != null && row.row() == next.row()) {
                line.of(row, next.why());
            }
        }
    }

    private List<String> keptHeadings() {
        return rows.headings().stream().filter(heading -> !heading.isEmpty() && !columns.isReason(heading)).toList();
    }

    private List<String> headings(List<String> kept) {
        return Stream.concat(kept.stream(), Stream.of(Headings.reason(language))).toList();
    }

    private static List<@Nullable Object> cells(RawRow row, List<String> kept, String why) {
        var line = new ArrayList<@Nullable Object>();
        for (String heading : kept) {
            Cell cell = row.cells().get(heading);
            line.add(cell == null ? null : cell.text());
        }
        line.add(why);
        return line;
    }
}
