package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.localparts.Child;
import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;

/** A service as a child process: started, ready, ended; started again on the same port. */
final class ServiceProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BEFORE_RESTART = Duration.ofMillis(500);
    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServiceLayout layout;
    private final URI address;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private volatile Child child;
    private final List<Instant> restarts = new CopyOnWriteArrayList<>();
    private volatile boolean keptRunning;
    private volatile boolean meantToEnd;

    ServiceProcess(ServiceLayout layout, URI address, List<String> command, Map<String, String> environment, Path log) {
        this.layout = layout;
        this.address = address;
        this.command = command;
        this.environment = environment;
        this.log = log;
        PreviousLog.keep(log);
        child = launch();
    }

    /**
     * From now on it is started again when it ends by itself, at most three times a minute, as compose and Kubernetes
     * do.
     *
     * @param again told of each end after which it is started again: why, with the last lines of its log
     * @param givenUp told of the end after which it is not
     */
    void keepRunning(Consumer<String> again, Consumer<String> givenUp) {
        keptRunning = true;
        Child watched = child;
        // Whoever ends everything at once, as Ctrl-C does, has said so by then.
        watched.onExit().thenAcceptAsync(code -> {
            if (meantToEnd || watched != child) {
                return;
            }
            Instant now = Instant.now();
            restarts.removeIf(each -> each.isBefore(now.minus(WITHIN)));
            if (restarts.size() == RESTARTS) {
                keptRunning = false;
                givenUp.accept(obituary(code));
            } else {
                restarts.add(now);
                again.accept(obituary(code));
                child = launch();
                keepRunning(again, givenUp);
            }
        }, CompletableFuture.delayedExecutor(BEFORE_RESTART.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Waits until the service says that it is ready. */
    void awaitReady() {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!child.isAlive() && !keptRunning) {
                throw new QuickstartException(obituary(child.onExit().join()));
            }
            try {
                if (Interruptible.until(() -> HTTP.send(question, BodyHandlers.discarding())).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            Interruptible.pause(BETWEEN_QUESTIONS);
        }
        throw new QuickstartException("%s is not ready after %d s. The end of %s:%n%s".formatted(layout.module(),
                PATIENCE.toSeconds(), log, lastLines()));
    }

    /** Ends the process as a crash would. */
    void kill() {
        meantToEnd = true;
        child.kill();
    }

    String module() {
        return layout.module();
    }

    boolean isAlive() {
        return child.isAlive();
    }

    void signal(String name) {
        long process = child.process().orElseThrow(() -> new QuickstartException(obituary(0))).pid();
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start();
            if (Interruptible.until(kill::waitFor) != 0) {
                throw new QuickstartException("%s could not be sent %s".formatted(layout.module(), name));
            }
        } catch (IOException e) {
            throw new QuickstartException("%s could not be sent %s".formatted(layout.module(), name), e);
        }
    }

    /** Starts it again after {@link #kill()}; the caller waits for readiness. */
    void startAgain() {
        child = launch();
        meantToEnd = false;
    }

    void stop() {
        meantToEnd = true;
        child.stop();
    }

    void close(Duration patience) {
        meantToEnd = true;
        child.close(patience);
    }

    private Child launch() {
        return Child.start(layout.module(), command, layout.directory(), environment, log);
    }

    private String obituary(int code) {
        return "%s ended with code %d. The end of %s:%n%s".formatted(layout.module(), code, log, lastLines());
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - 15))
                    .map(each -> "    " + each)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (no log)";
        }
    }
}
