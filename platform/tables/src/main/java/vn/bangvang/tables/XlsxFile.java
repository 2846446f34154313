package vn.bangvang.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: the table with its headings held in place, and a second sheet that says where it is from. Written line by
 * line, so of a long one only some lines are held.
 */
public final class XlsxFile implements Closeable {
    private static final String APPLICATION = "Bang Vang";
    private static final String FORMAT_VERSION = "1.0";
    private static final int HELD_LINES = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Table.Source source;
    private final int columns;
    private int lines;

    /**
     * @param title of the sheet
     * @param heldColumns how many columns stay in sight when it is moved to the right
     */
    public XlsxFile(OutputStream out, String title, Table.Source source, List<String> headings, int heldColumns) {
        this.workbook = new Workbook(out, APPLICATION, FORMAT_VERSION);
        this.sheet = workbook.newWorksheet(title);
        this.source = source;
        this.columns = headings.size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, headings.get(column));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
        sheet.freezePane(heldColumns, 1);
    }

    public void add(List<@Nullable Object> line) throws IOException {
        lines++;
        for (int column = 0; column < line.size(); column++) {
            switch (line.get(column)) {
                case Number number -> sheet.value(lines, column, number);
                case String text -> sheet.value(lines, column, text);
                case null, default -> {
                }
            }
        }
        if (lines % HELD_LINES == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, lines, columns - 1);
        sheet.finish();
        about(workbook.newWorksheet(source.title()), source.facts());
        workbook.close();
    }

    /** The whole of a table. */
    public static byte[] of(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (var file = new XlsxFile(bytes, table.title(), table.source(), table.headings(), table.heldColumns())) {
            for (List<@Nullable Object> line : table.lines()) {
                file.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array takes everything", e);
        }
        return bytes.toByteArray();
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
