package vn.bangvang.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.file.RawRow.Cell;
import vn.bangvang.refusal.Refusal;

/** The first sheet of a workbook. What a formula shows was computed elsewhere from who knows what: it is refused. */
final class WorkbookRows extends Rows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final int MOST_ROW_NUMBER = 1_048_576;
    /** A number of more is written out as it stands there: 1E+999999999 is short. */
    private static final int MOST_DIGITS = 40;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;
    private int last;

    private WorkbookRows(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.headings = headingsOf(following());
        FileFaults.mustBeSound(headings);
    }

    static WorkbookRows of(byte[] file) {
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw FileFaults.of("FILE_OLD_WORKBOOK");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw FileFaults.of("FILE_NOT_A_WORKBOOK");
        }
        ZipGuard.mustBeHarmless(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
            return new WorkbookRows(workbook, workbook.getFirstSheet().openStream());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException noWorkbook) {
            throw FileFaults.of("FILE_NOT_A_WORKBOOK");
        }
    }

    private static List<String> headingsOf(@Nullable Row first) {
        if (first == null) {
            throw FileFaults.of("FILE_EMPTY");
        }
        if (first.getCellCount() > MOST_COLUMNS) {
            throw FileFaults.of("TOO_MANY_COLUMNS", Map.of("limit", MOST_COLUMNS));
        }
        var headings = new ArrayList<String>();
        for (int column = 0; column < first.getCellCount(); column++) {
            headings.add(RawRow.shortened(first.getCellText(column).strip()));
        }
        return List.copyOf(headings);
    }

    @Override
    List<String> headings() {
        return headings;
    }

    @Override
    @Nullable
    RawRow read() {
        for (Row row = following(); row != null; row = following()) {
            Map<String, Cell> cells = cells(row);
            if (!cells.isEmpty()) {
                return new RawRow(row.getRowNum(), cells);
            }
        }
        return null;
    }

    private @Nullable Row following() {
        Row next;
        try {
            next = rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException broken) {
            // The reader fails in many ways, and always about the file.
            throw FileFaults.malformedAt(last + 1L);
        }
        if (next != null) {
            // Rows are reported by their numbers.
            if (next.getRowNum() <= last || next.getRowNum() > MOST_ROW_NUMBER) {
                throw FileFaults.malformedAt(last + 1L);
            }
            last = next.getRowNum();
        }
        return next;
    }

    private Map<String, Cell> cells(Row row) {
        var cells = new LinkedHashMap<String, Cell>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Cell read = cell(cell);
            if (read.fault() == null && read.text().isBlank()) {
                continue;
            }
            RawRow.put(cells, headings, cell.getColumnIndex(), read);
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> cell.getFormula() == null
                    ? Cell.of(cell.getText())
                    : new Cell("=" + RawRow.shortened(cell.getFormula()), "CELL_IS_FORMULA");
            case ERROR -> new Cell(Objects.requireNonNullElse(cell.getRawValue(), ""), "CELL_IS_ERROR");
            case NUMBER -> number(cell);
            default -> Cell.of(cell.getText());
        };
    }

    /** What is shown as a day is one; the sheet keeps it as a number. */
    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "").contains("y")) {
            try {
                return new Cell(cell.asDate().toLocalDate().toString(), null);
            } catch (DateTimeException noDay) {
                return Cell.faulty(cell.getRawValue(), "DAY_IMPOSSIBLE");
            }
        }
        BigDecimal number = cell.asNumber();
        if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return Cell.of(cell.getRawValue());
        }
        return new Cell(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString(), null);
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException ofAnArray) {
            throw new UncheckedIOException(ofAnArray);
        }
    }
}
