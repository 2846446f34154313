package vn.bangvang.localparts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChildIT {

    @TempDir
    Path directory;

    @Test
    void itsExitCodeIsTold() throws Exception {
        Child child = start("exit 3");
        assertThat(child.onExit().get(60, TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void closingEndsTheProcessAndNotOnlyItsGuard() throws Exception {
        Child child = Child.start("sleeper", List.of("sleep", "600"), directory, Map.of(), directory.resolve("log"));
        ProcessHandle process = awaitProcess(child);
        child.close();
        process.onExit().get(60, TimeUnit.SECONDS);
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessHasTheTimeItNeedsToEnd() throws Exception {
        Child child = start(
                "trap 'sleep 12; echo done >> ended; exit 0' TERM; echo >> started; while :; do sleep 0.1; done");
        for (int i = 0; i < 1_200 && Files.notExists(directory.resolve("started")); i++) {
            Thread.sleep(50);
        }
        child.close();
        assertThat(directory.resolve("ended")).exists();
    }

    @Test
    void aProcessEndsWhenItsStarterIsKilled() throws Exception {
        Path pids = directory.resolve("pid");
        Process starter = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), StartsAChild.class.getName(), pids.toString()).inheritIO()
                .start();
        for (int i = 0; i < 600 && (Files.notExists(pids) || Files.readString(pids).isBlank()); i++) {
            Thread.sleep(100);
        }
        ProcessHandle process = ProcessHandle.of(Long.parseLong(Files.readString(pids).strip())).orElseThrow();
        assertThat(process.isAlive()).isTrue();
        starter.destroyForcibly();
        process.onExit().get(60, TimeUnit.SECONDS);
    }

    static final class StartsAChild {
        private StartsAChild() {}

        public static void main(String[] args) throws Exception {
            Path pids = Path.of(args[0]);
            Child.start("sleeper", List.of("bash", "-c", "echo $$ > '" + pids + "'; exec sleep 600"), pids.getParent(),
                    Map.of(), pids.resolveSibling("log"));
            Thread.sleep(600_000);
        }
    }

    private Child start(String script) {
        return Child.start("script", List.of("bash", "-c", script), directory, Map.of(), directory.resolve("log"));
    }

    private static ProcessHandle awaitProcess(Child child) throws InterruptedException {
        for (int i = 0; i < 3_000 && child.process().isEmpty(); i++) {
            Thread.sleep(20);
        }
        return child.process().orElseThrow();
    }
}
