package vn.bangvang.imports.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/** Text whose lines have not many columns, because a line becomes an object for each of them before anybody counts. */
final class CountedColumns extends FilterReader {
    /** As wide as a spreadsheet is, which may end its lines with as many separators. */
    private static final int MOST_SEPARATORS = 16_384;

    private final char separator;
    private int separators;
    private boolean quoted;
    private boolean begins = true;
    private boolean closed;

    CountedColumns(Reader text, char separator) {
        super(text);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            count(into[i]);
        }
        return read;
    }

    /** A quote begins a cell, ends it, or behind one that ended it stands for itself. */
    private void count(char next) {
        if (quoted) {
            closed = next == '"';
            quoted = !closed;
            return;
        }
        quoted = next == '"' && (begins || closed);
        closed = false;
        boolean ends = next == '\n' || next == '\r';
        begins = ends || next == separator;
        separators = ends ? 0 : separators + (next == separator ? 1 : 0);
        if (separators > MOST_SEPARATORS) {
            throw FileFaults.of("TOO_MANY_COLUMNS", Map.of("limit", Rows.MOST_COLUMNS));
        }
    }
}
