package vn.bangvang.quickstart.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A service whose memory is full must end, and be started anew: half of it would go on, and say that it is well. */
class ServiceLayoutTests {
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void aServiceThatTheLauncherStartsEndsWhenItsMemoryIsFull(ServiceLayout.Cache cache) {
        ServiceLayout layout = new ServiceLayout("member-service", directory.resolve("member-service.jar"), directory);

        assertThat(layout.command(cache, List.of("-Xmx256m"))).contains(ENDS)
                .endsWith("-Xmx256m", "-jar", "member-service.jar");
    }

    @Test
    void aServiceInAContainerEndsWhenItsMemoryIsFull() throws Exception {
        assertThat(Files.readString(Path.of("..", "deploy", "Dockerfile")))
                .containsPattern("(?m)^\\s*JDK_JAVA_OPTIONS=\"[^\"]*" + Pattern.quote(ENDS) + "[ \"]");
        // It would replace what the image says.
        for (String compose : List.of("docker-compose.yml", "docker-compose.cluster.yml")) {
            assertThat(Files.readString(Path.of("..", compose))).as(compose).doesNotContain("JDK_JAVA_OPTIONS");
        }
    }
}
