package vn.bangvang.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one part of a workbook as they are unpacked; refuses the file as soon as they are too many. */
final class UnpackedPart extends FilterInputStream {
    /** Longer than any text, formula or tag of a spreadsheet; a parser holds such a run in memory as a whole. */
    private static final int LONGEST_RUN = 256 * 1024;

    private final long room;
    private long size;
    private int run;

    /** @param room how many bytes it may have */
    UnpackedPart(InputStream packed, long room) {
        super(packed);
        this.room = room;
    }

    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            count(into[i]);
        }
        return read;
    }

    private void count(byte next) {
        size++;
        run = next == '<' ? 0 : run + 1;
        if (size > room) {
            throw ZipGuard.tooMuch();
        }
        if (run > LONGEST_RUN) {
            throw FileFaults.of("FILE_NOT_A_WORKBOOK");
        }
    }
}
