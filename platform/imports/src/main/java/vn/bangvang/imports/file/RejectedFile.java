package vn.bangvang.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.imports.file.RawRow.Cell;
import vn.bangvang.problem.Sentences;
import vn.bangvang.tables.CsvFile;
import vn.bangvang.tables.Table;
import vn.bangvang.tables.XlsxFile;

/** The rows of a file that were refused, as they stood there, each with why: to be corrected and sent again. */
public final class RejectedFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RejectedFile() {}

    /** @param why by the number of the row, in the reader's words */
    public static byte[] of(ImportFormat format, byte[] file, Headings columns, Map<Integer, String> why,
            @Nullable Locale language) {
        try (Rows rows = Rows.of(format, file)) {
            return switch (format) {
                case CSV -> CsvFile.of(table(rows, columns, why, language), true);
                case XLSX -> XlsxFile.of(table(rows, columns, why, language));
                case NDJSON -> lines(rows, columns, why);
            };
        }
    }

    private static Table table(Rows rows, Headings columns, Map<Integer, String> why, @Nullable Locale language) {
        List<String> kept = rows.headings()
                .stream()
                .filter(heading -> !heading.isEmpty() && !columns.isReason(heading))
                .toList();
        var headings = new ArrayList<>(kept);
        headings.add(Headings.reason(language));
        var lines = new ArrayList<List<@Nullable Object>>();
        rows.forEachRemaining(row -> {
            String reason = why.get(row.row());
            if (reason != null) {
                var line = new ArrayList<@Nullable Object>();
                kept.forEach(heading -> line.add(text(row.cells().get(heading))));
                line.add(reason);
                lines.add(line);
            }
        });
        return new Table(Sentences.text("Template.rows", language),
                new Table.Source(Sentences.text("Template.guide", language), Map.of()), headings, 0, lines);
    }

    private static @Nullable String text(@Nullable Cell cell) {
        return cell == null ? null : cell.text();
    }

    private static byte[] lines(Rows rows, Headings columns, Map<Integer, String> why) {
        var text = new StringBuilder();
        rows.forEachRemaining(row -> {
            String reason = why.get(row.row());
            if (reason != null) {
                ObjectNode line = JSON.createObjectNode();
                row.cells().forEach((name, cell) -> {
                    if (!columns.isReason(name)) {
                        line.put(name, cell.text());
                    }
                });
                text.append(line.put("reason", reason)).append('\n');
            }
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
