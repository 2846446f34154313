package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

import vn.bangvang.quickstart.QuickstartException;

/** Where everything is kept; one system at a time may use it. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory when absent and takes it until {@link #close()}. */
    public static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(lock)) {
                return new DataDirectory(path.toAbsolutePath().normalize(), lock);
            }
            lock.close();
        } catch (IOException e) {
            throw new QuickstartException("Cannot use %s as the data directory: %s".formatted(path, e.getMessage()), e);
        }
        throw new QuickstartException(
                "Another quickstart is running on the data in %s. Stop it, or give another --data DIR."
                        .formatted(path));
    }

    /** A directory of its own for a run that leaves nothing behind. */
    public static DataDirectory temporary() {
        try {
            return take(Files.createTempDirectory("bangvang-"));
        } catch (IOException e) {
            throw new QuickstartException("Cannot make a temporary directory", e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    public Path path() {
        return path;
    }

    public Path log(String service) {
        return path.resolve("logs").resolve(service + ".log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new QuickstartException("Cannot release " + path, e);
        }
    }

    /** Removes it with everything in it. */
    public void delete() {
        close();
        try (var files = Files.walk(path)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new QuickstartException("Cannot remove " + path, e);
        }
    }
}
