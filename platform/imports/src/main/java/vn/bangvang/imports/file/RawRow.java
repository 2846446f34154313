package vn.bangvang.imports.file;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param row its number as a spreadsheet shows it, the headings being row 1; in NDJSON the line
 * @param cells what is not blank, by the heading above it
 */
public record RawRow(int row, Map<String, Cell> cells) {

    /**
     * @param text what the cell says
     * @param fault code of what is wrong with the cell itself; null for a sound one
     */
    public record Cell(String text, @Nullable String fault) {
        /** Sound unless it is longer than a cell may be. */
        static Cell of(String text) {
            return text.length() > Rows.LONGEST_CELL ? faulty(text, "CELL_TOO_LONG") : new Cell(text, null);
        }

        /** What it says may be anything, and is not repeated at any length. */
        static Cell faulty(String text, String fault) {
            return new Cell(shortened(text), fault);
        }
    }

    static String shortened(String text) {
        return text.length() > Rows.LONGEST_CELL ? text.substring(0, Rows.LONGEST_CELL) + "…" : text;
    }

    /** What stands under no heading is kept as well, so that somebody is told. */
    static void put(Map<String, Cell> cells, List<String> headings, int column, Cell cell) {
        if (column >= headings.size() || headings.get(column).isEmpty()) {
            cells.put("", new Cell(cell.text(), "CELL_WITHOUT_HEADING"));
        } else {
            cells.put(headings.get(column), cell);
        }
    }
}
