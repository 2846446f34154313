package vn.bangvang.imports.file;

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
    public record Cell(String text, @Nullable String fault) {}
}
