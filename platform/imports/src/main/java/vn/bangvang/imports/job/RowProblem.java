package vn.bangvang.imports.job;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was refused, or one of its cells.
 *
 * @param id sorts by row; where a page of the report can begin
 * @param row as a spreadsheet numbers it
 * @param column the heading in the file; null when it is about the whole row
 * @param value what stands in the cell
 * @param code of the rule
 */
public record RowProblem(String id, int row, @Nullable String column, @Nullable String value, String code,
        String vietnamese, String english) {

    /** @param language Vietnamese unless it is English */
    public String message(@Nullable Locale language) {
        return language != null && language.getLanguage().equals("en") ? english : vietnamese;
    }
}
