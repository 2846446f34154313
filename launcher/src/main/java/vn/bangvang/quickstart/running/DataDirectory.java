package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.bangvang.quickstart.QuickstartException;

/** Where everything is kept; one system at a time may use it. */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    /** What each start makes, and nobody else. This class is read before anything is built, so it names it itself. */
    private static final String PASSWORD = "identity/administrator-password";
    /** What a start makes in its directory. */
    private static final Pattern RECORDED = Pattern
            .compile("broker|freshness|identity|kept|logs|province-(of-)?[0-9Q-]+|store|year-[0-9]+");

    private final Path path;
    private final FileChannel lock;
    private volatile boolean passing;

    private DataDirectory(Path path, FileChannel lock, boolean passing) {
        this.path = path;
        this.lock = lock;
        this.passing = passing;
    }

    /** Creates the directory when absent and takes it until {@link #close()}. */
    public static DataDirectory take(Path path) {
        return take(path, false);
    }

    /**
     * The same without anything that an earlier start recorded. What else lies in the directory stays: the secrets of a
     * system in containers, for one, and a sandbox.
     *
     * @throws QuickstartException when no start was ever made there, for then it is not known whose it is
     */
    public static DataDirectory takeEmptied(Path path) {
        if (Files.exists(path) && Files.notExists(path.resolve(PASSWORD))) {
            throw new QuickstartException(
                    "%s was never used by a quickstart: nothing is removed there".formatted(path));
        }
        DataDirectory taken = take(path);
        taken.remove(each -> RECORDED.matcher(each).matches());
        return taken;
    }

    /** A directory of its own that is removed at {@link #close()}, unless it is to be kept. */
    public static DataDirectory temporary() {
        try {
            return take(Files.createTempDirectory("bangvang-"), true);
        } catch (IOException e) {
            throw new QuickstartException("Cannot make a temporary directory", e);
        }
    }

    /** @throws QuickstartException when a running system has the directory; takes and creates nothing */
    public static void refuseTaken(Path path) {
        Path file = path.resolve(LOCK);
        if (Files.notExists(file)) {
            return;
        }
        try (FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (isTaken(lock)) {
                throw taken(path);
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static DataDirectory take(Path path, boolean passing) {
        try {
            Files.createDirectories(path.resolve("logs"));
            FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!isTaken(lock)) {
                return new DataDirectory(path.toAbsolutePath().normalize(), lock, passing);
            }
            lock.close();
        } catch (IOException e) {
            throw unusable(path, e);
        }
        throw taken(path);
    }

    private static QuickstartException taken(Path path) {
        return new QuickstartException(
                "Another quickstart is running on the data in %s. Stop it, or give another --data DIR."
                        .formatted(path));
    }

    private static QuickstartException unusable(Path path, IOException cause) {
        return new QuickstartException("Cannot use %s as the data directory: %s".formatted(path, cause), cause);
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

    /**
     * Removes everything that was kept, but for what one folder holds.
     *
     * @param but the folder's name
     */
    public DataDirectory emptied(String but) {
        remove(each -> !each.equals(but) && !each.equals(LOCK));
        return this;
    }

    private void remove(Predicate<String> which) {
        try (Stream<Path> kept = Files.list(path)) {
            for (Path each : kept.toList()) {
                if (which.test(String.valueOf(each.getFileName()))) {
                    delete(each);
                }
            }
            Files.createDirectories(path.resolve("logs"));
        } catch (IOException e) {
            throw new QuickstartException("Cannot empty " + path, e);
        }
    }

    /** Leaves it where it is when it is closed. */
    public void keep() {
        passing = false;
    }

    @Override
    public synchronized void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new QuickstartException("Cannot release " + path, e);
        }
        if (passing) {
            passing = false;
            delete(path);
        }
    }

    private static void delete(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new QuickstartException("Cannot remove " + root, e);
        }
    }
}
