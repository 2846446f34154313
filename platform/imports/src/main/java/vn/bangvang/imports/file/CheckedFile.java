package vn.bangvang.imports.file;

import java.util.Map;

/** Reads a file through once before anything is kept of it. */
public final class CheckedFile {
    /** How many rows a file may have: a province has some 45,000 members. */
    public static final int MOST_ROWS = 100_000;

    private CheckedFile() {}

    /** @return how many rows it has; refused when it cannot be read to its end, or its headings do not fit */
    public static int rows(ImportFormat format, byte[] file, Headings headings) {
        try (Rows rows = Rows.of(format, file)) {
            if (format != ImportFormat.NDJSON) {
                headings.mustFit(rows.headings());
            }
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
                if (count > MOST_ROWS) {
                    throw FileFaults.of("FILE_TOO_MANY_ROWS", Map.of("limit", MOST_ROWS));
                }
            }
            if (count == 0) {
                throw FileFaults.of("FILE_HAS_NO_ROWS");
            }
            return count;
        }
    }
}
