package vn.bangvang.imports.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.bangvang.imports.Column;
import vn.bangvang.problem.Sentences;
import vn.bangvang.tables.CsvFile;
import vn.bangvang.tables.Table;
import vn.bangvang.tables.XlsxFile;

/** An empty file to fill in, with the headings of the reader's language; a workbook explains them on a second sheet. */
public final class TemplateFile {
    private TemplateFile() {}

    public static byte[] of(ImportFormat format, Headings headings, List<Column> columns, @Nullable Locale language) {
        Table table = new Table(Sentences.text("Template.rows", language),
                new Table.Source(Sentences.text("Template.guide", language), guide(headings, columns, language)),
                columns.stream().map(column -> headings.label(column, language)).toList(), 0, List.of());
        return switch (format) {
            case CSV -> CsvFile.of(table, true);
            case XLSX -> XlsxFile.of(table);
            case NDJSON -> example(columns);
        };
    }

    private static Map<String, String> guide(Headings headings, List<Column> columns, @Nullable Locale language) {
        var guide = new LinkedHashMap<String, String>();
        columns.forEach(column -> guide.put(headings.label(column, language), explained(column, language)));
        return guide;
    }

    private static String explained(Column column, @Nullable Locale language) {
        String kind = Sentences.label(column.kind(), language);
        String words = CellValues.words(column)
                .stream()
                .map(word -> Sentences.label(word, language))
                .collect(Collectors.joining("; "));
        return "%s%s%s. %s: %s".formatted(kind, words.isEmpty() ? "" : ": " + words,
                column.required() ? ". " + Sentences.text("Template.required", language) : "",
                Sentences.text("Template.example", language), column.example());
    }

    private static byte[] example(List<Column> columns) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        columns.forEach(column -> line.set(column.field(), CellValues.of(column, column.example())));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
