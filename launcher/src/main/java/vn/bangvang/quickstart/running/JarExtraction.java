package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.quickstart.QuickstartException;

/** Takes the built jars apart, because a start from an exploded layout is faster and can use an ahead-of-time cache. */
public final class JarExtraction {
    private static final String LAUNCHER = "launcher";

    private JarExtraction() {}

    /** @param args the directory of the checkout */
    public static void main(String[] args) {
        extract(Path.of(args[0]).toAbsolutePath().normalize());
    }

    /** Extracts what was built since, some at a time. */
    public static void extract(Path home) {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Stream<String> modules = Stream.concat(Stream.of(SystemService.values()).map(SystemService::module),
                    Stream.of(LAUNCHER));
            List<Future<?>> running = new ArrayList<>();
            modules.map(module -> ServiceLayout.of(home, module))
                    .filter(layout -> !layout.isExtracted())
                    .forEach(layout -> running.add(pool.submit(() -> extract(layout))));
            for (Future<?> each : running) {
                Interruptible.until(each::get);
            }
        } catch (ExecutionException e) {
            throw new QuickstartException(String.valueOf(e.getCause()), e);
        }
    }

    private static void extract(ServiceLayout layout) {
        Path log = layout.directory().resolve("extract.log");
        try {
            Files.createDirectories(layout.directory());
            layout.forget();
            Process extracting = new ProcessBuilder(ServiceLayout.java(), "-Djarmode=tools", "-XX:TieredStopAtLevel=1",
                    "-jar",
                    layout.source().toString(), "extract", "--force", "--destination", layout.directory().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (Interruptible.until(extracting::waitFor) != 0) {
                throw new QuickstartException("%s cannot be taken apart, see %s".formatted(layout.source(), log));
            }
            layout.markExtracted();
        } catch (IOException e) {
            throw new QuickstartException("%s cannot be taken apart: %s".formatted(layout.source(), e), e);
        }
    }
}
