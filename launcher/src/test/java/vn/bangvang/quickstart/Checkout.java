package vn.bangvang.quickstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A checkout with the real script, empty modules, and programs of the test's own on the PATH. */
final class Checkout {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final List<String> MODULES = List.of("member-service", "training-service", "evaluation-service",
            "aggregation-service", "integration-service", "gateway", "admin-portal", "launcher");

    static final String TELLS_A_STOP = "trap 'echo stopped >>\"$ASKED\"; exit 143' TERM\n";

    private final Path directory;
    private Path jdk = Path.of(System.getProperty("java.home"));
    private String path = System.getenv("PATH");

    /** What became of a run of the script. */
    record Run(int exit, String said) {}

    Checkout(Path directory) throws IOException {
        this.directory = directory;
        Files.copy(HOME.resolve("quickstart"), file("quickstart"));
        program("bin/mvn", "echo building >>\"$ASKED\"; exit 7");
        write("pom.xml", "");
        write("service-parent/pom.xml", "");
        write("deploy/services", "# a list\n" + MODULES.stream()
                .filter(each -> !each.equals("launcher"))
                .map(each -> each + "  a  word\n")
                .collect(Collectors.joining()));
        write("platform/a-part/pom.xml", "");
        write("platform/a-part/src/main/A.java", "");
        for (String module : MODULES) {
            write(module + "/pom.xml", "");
            if (!module.equals("launcher")) {
                write(module + "/src/main/A.java", "");
            }
        }
        Files.createDirectories(file("launcher/src"));
        Files.createSymbolicLink(file("launcher/src/main"), HOME.resolve("launcher/src/main"));
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
    }

    /** Jars that are newer than every source by a minute, and seem to be taken apart. */
    void built() throws IOException {
        for (String module : MODULES) {
            write(module + "/target/" + module + "-1.jar", "");
            touch(module + "/target/" + module + "-1.jar", Duration.ofMinutes(1));
            Files.createDirectories(file(module + "/target/run"));
        }
    }

    void touch(String name, Duration fromNow) throws IOException {
        Files.setLastModifiedTime(file(name), FileTime.from(Instant.now().plus(fromNow)));
    }

    void program(String name, String script) throws IOException {
        write(name, "#!/usr/bin/env bash\n" + script + "\n");
        Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString("rwx------"));
    }

    /** As on a machine that has everything else. */
    void withoutMaven() throws IOException {
        Files.delete(file("bin/mvn"));
        Path others = Files.createDirectories(file("others"));
        for (String directory : path.split(":")) {
            for (File program : Objects.requireNonNullElse(new File(directory).listFiles(), new File[0])) {
                Path link = others.resolve(program.getName());
                if (!program.getName().equals("mvn") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createSymbolicLink(link, program.toPath());
                }
            }
        }
        path = others.toString();
    }

    /** A JDK that only says what it was asked for: {@code training}, {@code starting}. */
    void jdk(String whenTraining, String whenStarting) throws IOException {
        jdk = file("jdk");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/javac", "");
        program("jdk/bin/java", TELLS_A_STOP + """
                case "$*" in
                  *Preflight*|*JarExtraction*) ;;
                  *--train*) echo training >>"$ASKED"; %s ;;
                  *) echo starting >>"$ASKED"; %s ;;
                esac
                """.formatted(whenTraining, whenStarting));
    }

    List<String> asked() throws IOException {
        return Files.exists(file("asked")) ? Files.readAllLines(file("asked")) : List.of();
    }

    /** The script, to its end. */
    Run run(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    Process start(String... arguments) throws IOException {
        // Whoever runs the tests in the background passes SIGINT on as ignored, and a shell cannot take that back.
        ArrayList<String> command = new ArrayList<>(
                List.of("env", "--default-signal=INT", "bash", file("quickstart").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file("said").toFile());
        process.environment()
                .putAll(Map.of("JAVA_HOME", jdk.toString(), "ASKED", file("asked").toString(),
                        "PATH", file("bin") + ":" + path, "HOME", directory.toString()));
        return process.start();
    }

    Run end(Process process) throws IOException, InterruptedException {
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("ended").isTrue();
        return new Run(process.exitValue(), Files.readString(file("said")));
    }

    /** Waits until a stand-in was asked for this. */
    void awaitAsked(String what) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!asked().contains(what)) {
            assertThat(Instant.now()).as("%s: %s", what, Files.readString(file("said"))).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    }
}
