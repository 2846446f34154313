package vn.bangvang.localparts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process that cannot outlive this JVM, however this JVM ends.
 * <p>
 * A shell stands between: it holds a pipe from this JVM and ends the process when the pipe closes, which the kernel
 * does even after {@code kill -9}. The process has a process group of its own, so Ctrl-C reaches only this JVM, which
 * can then stop its children in order.
 */
public final class Child implements AutoCloseable {
    private static final String GUARD = """
            exec 3<&0
            set -m
            "$@" </dev/null 3<&- &
            child=$!
            set +m
            trap '' INT HUP
            trap 'kill -TERM $child 2>/dev/null' TERM
            ( read -r _ <&3; kill -TERM $child; sleep 10; kill -KILL $child ) >/dev/null 2>&1 &
            watch=$!
            exec 3<&-
            while :; do
              wait $child; code=$?
              kill -0 $child 2>/dev/null || break
            done
            kill -KILL $watch 2>/dev/null
            exit $code
            """;

    private final String name;
    private final Path log;
    private final Process guard;
    private final AtomicBoolean asked = new AtomicBoolean();

    private Child(String name, Path log, Process guard) {
        this.name = name;
        this.log = log;
        this.guard = guard;
    }

    /**
     * @param name what the process is called in messages
     * @param environment added to this JVM's own
     * @param log where its output is appended
     */
    public static Child start(String name, List<String> command, Path directory, Map<String, String> environment,
            Path log) {
        ArrayList<String> guarded = new ArrayList<>(List.of("bash", "-c", GUARD, name));
        guarded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(guarded).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new Child(name, log, builder.start());
        } catch (IOException e) {
            throw new LocalPartsException("Could not start " + name + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    /** The file with its output. */
    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** The process itself, not the shell that guards it; empty once it has ended. */
    public Optional<ProcessHandle> process() {
        return guard.toHandle()
                .children()
                .filter(each -> each.info().command().map(it -> !it.endsWith("bash")).orElse(false))
                .findFirst();
    }

    /** Completed with the exit code when the process has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /** Ends the process with {@code kill -9}, as a crash would, and waits until it is gone. */
    public void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
        await(10);
    }

    /** Asks the process to end; {@link #close(Duration)} waits for it. */
    public void stop() {
        // Once, and by the handle, which leaves the pipe open: a second signal or the pipe's end would cut short what
        // the process does when it ends.
        if (asked.compareAndSet(false, true)) {
            guard.toHandle().destroy();
        }
    }

    @Override
    public void close() {
        close(Duration.ofSeconds(20));
    }

    /** Asks the process to end, and ends it the hard way when it has not after this time. */
    public void close(Duration patience) {
        stop();
        if (!await((int) patience.toSeconds())) {
            kill();
            guard.destroyForcibly();
        }
    }

    private boolean await(int seconds) {
        try {
            return guard.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
