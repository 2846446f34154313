package vn.bangvang.imports.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.file.RawRow.Cell;

/** The first sheet of a workbook. What a formula shows was computed elsewhere from who knows what: it is refused. */
final class WorkbookRows implements Rows {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;
    private @Nullable RawRow ahead;
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
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | NoSuchElementException
                | NullPointerException noWorkbook) {
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
            headings.add(first.getCellText(column).strip());
        }
        return List.copyOf(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            Row row = following();
            if (row == null) {
                return false;
            }
            Map<String, Cell> cells = cells(row);
            if (!cells.isEmpty()) {
                ahead = new RawRow(row.getRowNum(), cells);
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

    private @Nullable Row following() {
        try {
            Row next = rows.hasNext() ? rows.next() : null;
            last = next == null ? last : next.getRowNum();
            return next;
        } catch (ExcelReaderException | UncheckedIOException | NumberFormatException
                | IndexOutOfBoundsException broken) {
            throw FileFaults.malformedAt(last + 1L);
        }
    }

    private Map<String, Cell> cells(Row row) {
        var cells = new LinkedHashMap<String, Cell>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            Cell read = read(cell);
            if (read.fault() == null && read.text().isBlank()) {
                continue;
            }
            int column = cell.getColumnIndex();
            if (column >= headings.size() || headings.get(column).isEmpty()) {
                cells.put("", new Cell(read.text(), "CELL_WITHOUT_HEADING"));
            } else {
                cells.put(headings.get(column), read);
            }
        }
        return cells;
    }

    private static Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> new Cell("=" + CsvRows.shortened(Objects.requireNonNullElse(cell.getFormula(), "")),
                    "CELL_IS_FORMULA");
            case ERROR -> new Cell(Objects.requireNonNullElse(cell.getRawValue(), ""), "CELL_IS_ERROR");
            case NUMBER -> new Cell(number(cell), null);
            default -> text(cell.getText());
        };
    }

    private static Cell text(String text) {
        return text.length() > LONGEST_CELL
                ? new Cell(CsvRows.shortened(text), "CELL_TOO_LONG")
                : new Cell(text, null);
    }

    /** What is shown as a day is one; the sheet keeps it as a number. */
    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "").contains("y")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
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
