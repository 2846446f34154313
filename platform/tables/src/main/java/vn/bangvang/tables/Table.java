package vn.bangvang.tables;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A table as its reader sees it, in the reader's words.
 *
 * @param title what a workbook calls its sheet
 * @param source where the figures are from
 * @param headings one for each column
 * @param heldColumns how many columns stay in sight when a workbook is moved to the right
 * @param lines a value under each heading: a text, a whole number, or null
 */
public record Table(String title, Source source, List<String> headings, int heldColumns,
        List<List<@Nullable Object>> lines) {

    /**
     * @param title what a workbook calls the sheet about it
     * @param facts by what each is called
     */
    public record Source(String title, Map<String, String> facts) {}
}
