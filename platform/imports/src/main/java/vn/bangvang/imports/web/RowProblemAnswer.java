package vn.bangvang.imports.web;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.job.RowProblem;

/**
 * Why a row was refused, or one of its cells.
 *
 * @param row as a spreadsheet numbers it, the headings being row 1; in NDJSON the line
 * @param column the heading in the file; absent when it is about the whole row
 * @param value what stands in the cell
 * @param code of the rule; never renamed
 * @param message the rule for people, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RowProblemAnswer(int row, @Nullable String column, @Nullable String value, String code, String message) {

    static RowProblemAnswer of(RowProblem problem, @Nullable Locale language) {
        return new RowProblemAnswer(problem.row(), problem.column(), problem.value(), problem.code(),
                problem.message(language));
    }
}
