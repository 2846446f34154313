package vn.bangvang.imports.file;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of a file, read as they are asked for; blank ones are left out. Fails with a refusal when the file turns out
 * to be none.
 */
public interface Rows extends Iterator<RawRow>, AutoCloseable {
    /** How long a cell may be. */
    int LONGEST_CELL = 2_000;
    /** How many columns a file may have. */
    int MOST_COLUMNS = 64;

    /** As they stand in the file; empty for NDJSON, where every line names its own. */
    List<String> headings();

    @Override
    void close();

    /** Refused when the file is not what it is said to be. */
    static Rows of(ImportFormat format, byte[] file) {
        if (file.length == 0) {
            throw FileFaults.of("FILE_EMPTY");
        }
        return switch (format) {
            case CSV -> CsvRows.of(file);
            case XLSX -> WorkbookRows.of(file);
            case NDJSON -> NdjsonRows.of(file);
        };
    }
}
