package vn.bangvang.system.faults.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import vn.bangvang.localparts.Child;
import vn.bangvang.quickstart.Interruptible;

/** One process of the system, to be hurt and healed: started, killed, stopped in the middle of its work, let go on. */
public final class Part {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final String name;
    private final List<String> command;
    private final Path directory;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private volatile Child child;

    /** Starts at once; {@link #awaitReady} tells when it serves. */
    Part(String name, List<String> command, Path directory, Map<String, String> environment, Path log,
            BooleanSupplier ready) {
        this.name = name;
        this.command = command;
        this.directory = directory;
        this.environment = environment;
        this.log = log;
        this.ready = ready;
        child = launch();
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return child.process().isPresent();
    }

    /** As a crash: {@code kill -9}. Whether there was a process and it is gone. */
    public boolean kill() {
        Optional<ProcessHandle> process = child.process();
        child.kill();
        return process.isPresent() && !child.isAlive();
    }

    /** SIGSTOP: the process keeps its connections and does nothing. Whether it was seen to stand still. */
    public boolean pause() {
        signal("STOP");
        for (int i = 0; i < 20; i++) {
            if (state().equals("T")) {
                return true;
            }
            Interruptible.pause(BETWEEN_QUESTIONS);
        }
        return false;
    }

    /** SIGCONT. */
    public void goOn() {
        signal("CONT");
    }

    /** Starts it again if it has ended. */
    public void startAgain() {
        if (!child.isAlive()) {
            child = launch();
        }
    }

    /** How long it took to serve from now on; empty when it did not in time. */
    public Optional<Duration> awaitReady(Duration patience) {
        Instant from = Instant.now();
        while (Duration.between(from, Instant.now()).compareTo(patience) < 0) {
            if (ready.getAsBoolean()) {
                return Optional.of(Duration.between(from, Instant.now()));
            }
            Interruptible.pause(BETWEEN_QUESTIONS);
        }
        return Optional.empty();
    }

    void stop() {
        goOn();
        child.stop();
    }

    void close() {
        child.close(Duration.ofSeconds(8));
    }

    private Child launch() {
        return Child.start(name, command, directory, environment, log);
    }

    private void signal(String signal) {
        child.process().ifPresent(process -> {
            try {
                Interruptible.until(
                        () -> new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start()
                                .waitFor());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The kernel's letter for what the process is doing; T for one that was stopped. */
    private String state() {
        return child.process().map(process -> {
            try {
                String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
                return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
            } catch (IOException e) {
                return "gone";
            }
        }).orElse("gone");
    }
}
