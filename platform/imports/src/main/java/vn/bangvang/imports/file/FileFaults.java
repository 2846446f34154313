package vn.bangvang.imports.file;

import java.util.List;
import java.util.Map;

import vn.bangvang.refusal.Refusal;

/** Why a whole file is refused. */
final class FileFaults {
    private FileFaults() {}

    static Refusal of(String code) {
        return of(code, Map.of());
    }

    static Refusal of(String code, Map<String, Object> values) {
        return Refusal.of(Refusal.Kind.INVALID, code, "", null, values);
    }

    static Refusal malformedAt(long row) {
        return of("FILE_MALFORMED", Map.of("row", row));
    }

    /** What is wrong with headings whatever the columns are. */
    static void mustBeSound(List<String> headings) {
        if (headings.size() > Rows.MOST_COLUMNS) {
            throw of("TOO_MANY_COLUMNS", Map.of("limit", Rows.MOST_COLUMNS));
        }
    }
}
