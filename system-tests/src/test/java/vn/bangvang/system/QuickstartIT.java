package vn.bangvang.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.bangvang.localparts.FreePort;
import vn.bangvang.quickstart.running.ServiceLayout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The command as somebody at a keyboard uses it: started, stopped, started again, and what it says when a part dies. */
class QuickstartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String STANDINGS = "Đảng viên hoàn thành xuất sắc";
    private static final String UP = "Ctrl-C stops everything";

    @TempDir
    Path directory;
    private final int port = FreePort.next();
    private Process command;

    @AfterEach
    void nothingIsLeft() {
        if (command != null) {
            command.descendants().forEach(ProcessHandle::destroyForcibly);
            command.destroyForcibly();
        }
    }

    @Test
    void ctrl_c_stops_everything_a_second_start_finds_the_data_and_a_part_that_dies_takes_the_rest_with_it()
            throws Exception {
        start("first");
        await().atMost(PATIENCE).until(() -> said("first").contains(UP) || !command.isAlive());
        assertThat(said("first")).contains(STANDINGS, "figures of the scenario are as expected",
                "The article's year is recorded");
        assertThat(statusOfTheDoor()).isEqualTo(200);
        var parts = command.descendants().toList();
        assertThat(parts).hasSizeGreaterThanOrEqualTo(6);

        new ProcessBuilder("kill", "-INT", String.valueOf(command.pid())).start().waitFor();
        assertThat(command.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(command.exitValue()).isEqualTo(130);
        nothingIsLeftOf(parts);

        start("second");
        await().atMost(PATIENCE).until(() -> said("second").contains(UP) || !command.isAlive());
        assertThat(said("second")).contains("nothing to load", STANDINGS, "figures of the scenario are as expected");
        parts = command.descendants().toList();

        serviceOn("aggregation-service", parts).destroyForcibly();
        assertThat(command.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(command.exitValue()).isEqualTo(1);
        assertThat(said("second")).contains("aggregation-service ended with code 137");
        nothingIsLeftOf(parts);
    }

    /** A process whose parent has ended counts as alive until the system has taken note of its end. */
    private static void nothingIsLeftOf(List<ProcessHandle> parts) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(parts).noneMatch(ProcessHandle::isAlive));
    }

    private void start(String name) throws IOException {
        var home = Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
        // Whoever runs the tests in the background passes SIGINT on as ignored, and a JVM leaves it so.
        command = new ProcessBuilder(List.of("env", "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dbangvang.home=" + home, "-Dbangvang.log=" + directory.resolve("launcher.log"), "-jar",
                ServiceLayout.of(home, "launcher").source().toString(), "--port", String.valueOf(port), "--data",
                directory.resolve("data").toString())).redirectErrorStream(true)
                .redirectOutput(directory.resolve(name).toFile())
                .start();
    }

    private String said(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private int statusOfTheDoor() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz")).build();
            return http.send(question, BodyHandlers.discarding()).statusCode();
        }
    }

    private static ProcessHandle serviceOn(String module, List<ProcessHandle> parts) {
        return parts.stream()
                .filter(part -> part.info().commandLine().orElse("").contains(module))
                .findFirst()
                .orElseThrow();
    }
}
