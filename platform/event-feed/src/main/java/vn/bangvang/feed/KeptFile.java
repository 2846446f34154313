package vn.bangvang.feed;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * One file with a checksum at its end. It is written beside the old one and moved into its place, so that there is
 * always a whole one; nobody but its owner may read it.
 */
final class KeptFile {
    private static final String MARK = "bang-vang kept 1";
    private static final int BUFFER = 1 << 16;

    private final Path file;

    interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    KeptFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Writing contents) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = Files.createTempFile(directory, file.getFileName().toString(), ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                write(contents, Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Writing contents, OutputStream to) throws IOException {
        var sum = new CRC32C();
        var out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(to, sum), BUFFER));
        out.writeUTF(MARK);
        contents.write(out);
        out.flush();
        out.writeLong(sum.getValue());
        out.flush();
    }

    /**
     * Nothing of it is given to anybody unless all of it is as it was written.
     *
     * @throws IOException when it is not, or cannot be read
     */
    <T> T read(Reading<T> contents) throws IOException {
        check();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (!in.readUTF().equals(MARK)) {
                throw new StreamCorruptedException("another form");
            }
            return contents.read(in);
        }
    }

    private void check() throws IOException {
        long left = Files.size(file) - Long.BYTES;
        var sum = new CRC32C();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), sum))) {
            byte[] some = new byte[BUFFER];
            while (left > 0) {
                int read = in.read(some, 0, (int) Math.min(left, some.length));
                if (read < 0) {
                    break;
                }
                left -= read;
            }
            long expected = sum.getValue();
            if (left != 0 || in.readLong() != expected) {
                throw new StreamCorruptedException("its checksum is another one");
            }
        }
    }
}
