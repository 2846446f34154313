package vn.bangvang.imports.file;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, read as they are asked for; blank ones are left out. Fails with a refusal when the file turns out
 * to be none.
 */
public abstract class Rows implements Iterator<RawRow>, AutoCloseable {
    /** How long a cell may be. */
    static final int LONGEST_CELL = 2_000;
    /** How many columns a file may have. */
    static final int MOST_COLUMNS = 64;

    private @Nullable RawRow ahead;

    Rows() {}

    /** Refused when the file is not what it is said to be. */
    public static Rows of(ImportFormat format, byte[] file) {
        if (file.length == 0) {
            throw FileFaults.of("FILE_EMPTY");
        }
        return switch (format) {
            case CSV -> CsvRows.of(file);
            case XLSX -> WorkbookRows.of(file);
            case NDJSON -> NdjsonRows.of(file);
        };
    }

    /** As they stand in the file; empty for NDJSON, where every line names its own. */
    abstract List<String> headings();

    /** The next row that is not blank; null after the last. */
    abstract @Nullable RawRow read();

    @Override
    public abstract void close();

    @Override
    public final boolean hasNext() {
        if (ahead == null) {
            ahead = read();
        }
        return ahead != null;
    }

    @Override
    public final RawRow next() {
        RawRow row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }
}
