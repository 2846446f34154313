package vn.bangvang.localparts.documents;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

import org.h2.mvstore.WriteBuffer;

/**
 * What was changed since the last commit, in the order in which it was changed. An entry is with the operating system
 * when it has been added, so that it outlives this process; it is not forced to the disk.
 */
final class Journal implements AutoCloseable {
    private static final int USUAL_SIZE = 16 * 1024;
    private static final int HEADER = 2 * Integer.BYTES;

    private final Path path;
    private final FileOutputStream file;

    Journal(Path path) throws IOException {
        this.path = path;
        file = new FileOutputStream(path.toFile(), true);
    }

    /** Room for an entry. */
    static WriteBuffer entry() {
        return new WriteBuffer(USUAL_SIZE).putLong(0);
    }

    /** @param entry from {@link #entry()}, with what was written to it */
    synchronized void add(WriteBuffer entry) throws IOException {
        int length = entry.position() - HEADER;
        byte[] bytes = entry.getBuffer().array();
        entry.putInt(0, length).putInt(Integer.BYTES, checksum(bytes, HEADER, length));
        file.write(bytes, 0, HEADER + length);
    }

    /** Up to the first that was not wholly written. */
    void read(Consumer<ByteBuffer> entries) throws IOException {
        try (InputStream stored = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(stored))) {
            long left = Files.size(path);
            while (left >= HEADER) {
                int length = in.readInt();
                int checksum = in.readInt();
                left -= HEADER;
                if (length < 0 || length > left) {
                    return;
                }
                byte[] bytes = in.readNBytes(length);
                if (checksum(bytes, 0, length) != checksum) {
                    return;
                }
                left -= length;
                entries.accept(ByteBuffer.wrap(bytes));
            }
        }
    }

    synchronized void clear() throws IOException {
        file.getChannel().truncate(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }
}
