package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Takes the built jars apart and trains their ahead-of-time caches (JEP 514), two at a time. The build does this; the
 * quickstart does it again for what was built since.
 */
public final class MakingLayouts {
    /** A service's context is refreshed without connecting to anything, which loads most of what a start needs. */
    private static final List<String> TRAINING = List.of("-Dspring.context.exit=onRefresh");

    private MakingLayouts() {}

    /** @param args the directory of the checkout */
    public static void main(String[] args) {
        make(Path.of(args[0]).toAbsolutePath().normalize(), System.out::println);
    }

    /** Makes what is not current. */
    public static void make(Path home, Consumer<String> say) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var service : HouseService.values()) {
                var layout = ServiceLayout.of(home, service.module());
                if (!layout.isCurrent()) {
                    pool.submit(() -> make(layout, say));
                }
            }
        }
    }

    private static void make(ServiceLayout layout, Consumer<String> say) {
        var log = layout.directory().resolve("training.log");
        try {
            Files.createDirectories(layout.directory());
            run(List.of(ServiceLayout.java(), "-Djarmode=tools", "-XX:TieredStopAtLevel=1", "-jar",
                    layout.source().toString(), "extract", "--force", "--destination", layout.directory().toString()),
                    layout.directory(), log);
            var training = new ArrayList<>(List.of(ServiceLayout.java()));
            training.addAll(ServiceLayout.JVM);
            training.add("-XX:AOTCacheOutput=" + ServiceLayout.CACHE);
            training.addAll(TRAINING);
            training.addAll(List.of("-jar", layout.jar()));
            run(training, layout.directory(), log);
            layout.markCurrent();
            say.accept("prepared " + layout.module());
        } catch (IOException e) {
            // Without a cache the service starts all the same, only slower.
            say.accept("%s has no ahead-of-time cache: %s, see %s".formatted(layout.module(), e.getMessage(), log));
        }
    }

    private static void run(List<String> command, Path directory, Path log) throws IOException {
        var builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9", "SPRING_MONGODB_URI",
                        "mongodb://127.0.0.1:9/training-run", "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                        "http://127.0.0.1:9", "SERVER_PORT", "0"));
        try {
            var exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException("exit code " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
