package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.bangvang.quickstart.Interruptible;

/** A small disk of a part's own where this user may mount one; else a directory that cannot be filled. */
public final class Disk implements AutoCloseable {
    private final Path path;
    private final boolean mounted;

    Disk(Path path, int megabytes) throws IOException {
        this.path = Files.createDirectories(path);
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
    }

    public Path path() {
        return path;
    }

    /** Whether it is small enough to be filled. */
    public boolean isSmall() {
        return mounted;
    }

    /** Until nothing fits any more. */
    public void fill() {
        var piece = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(path.resolve("filler"))) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // As it should be.
        }
    }

    public boolean isFull() throws IOException {
        return Files.getFileStore(path).getUsableSpace() < 64 * 1024;
    }

    public void makeRoom() throws IOException {
        Files.deleteIfExists(path.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            run("umount", "-l", path.toString());
        }
    }

    private static boolean run(String... command) throws IOException {
        return Interruptible.until(new ProcessBuilder(command).start()::waitFor) == 0;
    }
}
