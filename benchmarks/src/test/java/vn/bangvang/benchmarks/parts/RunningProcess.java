package vn.bangvang.benchmarks.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.bangvang.localparts.Child;
import vn.bangvang.localparts.FreePort;

/** A server in a JVM of its own. */
public record RunningProcess(Child child, URI address) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Returns when it is ready.
     *
     * @param variables of its environment, to which SERVER_PORT is added
     * @param readiness the path that is answered with 200 from then on
     */
    static RunningProcess start(String name, List<String> command, Path directory, Map<String, String> variables,
            Path log, String readiness) {
        int port = FreePort.next();
        var environment = new HashMap<String, String>(variables);
        environment.put("SERVER_PORT", String.valueOf(port));
        var process = new RunningProcess(Child.start(name, command, directory, environment, log),
                URI.create("http://127.0.0.1:" + port));
        process.awaitReady(readiness);
        return process;
    }

    private void awaitReady(String path) {
        HttpRequest question = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(5)).build();
        Instant deadline = Instant.now().plus(PATIENCE);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (child.isAlive() && Instant.now().isBefore(deadline)) {
                try {
                    if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notListeningYet) {
                    // Asked again.
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        child.close();
        throw new IllegalStateException(child.name() + " is not ready, see " + child.log());
    }

    @Override
    public void close() {
        child.close();
    }
}
