package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import vn.bangvang.localparts.LocalStore;

import static org.assertj.core.api.Assertions.assertThat;

/** A mongod of a test's own that can be made to hang: it is there, and does not answer. */
public final class HangingStore implements AutoCloseable {
    private final Path directory;
    private final LocalStore store;

    private HangingStore(Path directory, LocalStore store) {
        this.directory = directory;
        this.store = store;
    }

    public static HangingStore open(Path directory) {
        Path binary = Needed.mongod();
        return new HangingStore(directory,
                LocalStore.open(directory, Map.of("PATH", String.valueOf(binary.getParent()))));
    }

    public String uri(String database) {
        return store.uri(database);
    }

    public void hang() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            String line = child.info().commandLine().orElse("");
            if (line.contains(directory.toString()) && line.contains("mongod --dbpath")) {
                assertThat(ended("kill", "-" + name, String.valueOf(child.pid()))).isZero();
            }
        }
    }

    private static int ended(String... command) {
        try {
            return new ProcessBuilder(command).start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goOn();
        store.close();
    }
}
