package vn.bangvang.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook: the table with its headings held in place, and a second sheet that says where it is from. */
public final class XlsxFile {
    private static final String APPLICATION = "Bang Vang";
    private static final String FORMAT_VERSION = "1.0";

    private XlsxFile() {}

    public static byte[] of(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, APPLICATION, FORMAT_VERSION)) {
            write(workbook.newWorksheet(table.title()), table);
            about(workbook.newWorksheet(table.source().title()), table.source().facts());
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes everything", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.value(0, column, table.headings().get(column));
        }
        sheet.range(0, 0, 0, table.headings().size() - 1).style().bold().wrapText(true).set();
        for (int line = 0; line < table.lines().size(); line++) {
            write(sheet, line + 1, table.lines().get(line));
        }
        sheet.freezePane(table.heldColumns(), 1);
        sheet.setAutoFilter(0, 0, table.lines().size(), table.headings().size() - 1);
    }

    private static void write(Worksheet sheet, int line, List<@Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case Number number -> sheet.value(line, column, number);
                case String text -> sheet.value(line, column, text);
                case null, default -> {
                }
            }
        }
    }

    private static void about(Worksheet sheet, Map<String, String> about) {
        int line = 0;
        for (Map.Entry<String, String> each : about.entrySet()) {
            sheet.value(line, 0, each.getKey());
            sheet.value(line, 1, each.getValue());
            line++;
        }
    }
}
