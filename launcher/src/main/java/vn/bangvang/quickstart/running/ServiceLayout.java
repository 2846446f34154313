package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import vn.bangvang.quickstart.QuickstartException;

/**
 * One service as it is started: its jar taken apart, with an ahead-of-time cache beside it. The class path of the start
 * must be that of the training run, relative directory included, or the JVM ignores the cache without a word.
 *
 * @param module the Maven module that built it
 * @param source the executable jar
 * @param directory where the jar is taken apart
 */
public record ServiceLayout(String module, Path source, Path directory) {
    private static final String CACHE = "app.aot";
    /** The collector, the headers and the compiler must be the same in training and use. */
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1", "-Xss512k", "-Xlog:aot*=error", "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    private static final String EXTRACTED = "made-from";

    /** What the ahead-of-time cache is for this start. */
    public enum Cache {
        /** Used, when there is one. */
        USED(Duration.ofSeconds(5)),
        /** Written when the process ends, which takes its time. */
        TRAINED(Duration.ofMinutes(5));

        private final Duration patience;

        Cache(Duration patience) {
            this.patience = patience;
        }

        /** How long a process may take to end. */
        Duration patience() {
            return patience;
        }
    }

    /** The layout of a module that was built; not necessarily extracted yet. */
    public static ServiceLayout of(Path home, String module) {
        Path target = home.resolve(module).resolve("target");
        return new ServiceLayout(module, builtJar(target, module), target.resolve("run"));
    }

    /** The command line, to be run in {@link #directory()}. */
    public List<String> command(Cache cache, List<String> jvm) {
        ArrayList<String> command = new ArrayList<>(List.of(java()));
        command.addAll(JVM);
        if (cache == Cache.TRAINED) {
            command.add("-XX:AOTCacheOutput=" + CACHE);
        } else if (Files.exists(directory.resolve(CACHE))) {
            command.add("-XX:AOTCache=" + CACHE);
        }
        command.addAll(jvm);
        command.addAll(List.of("-jar", source.getFileName().toString()));
        return command;
    }

    /** Whether it was extracted from the present build for this JVM. */
    boolean isExtracted() {
        try {
            Path stamp = directory.resolve(EXTRACTED);
            return Files.exists(stamp) && Files.readString(stamp).equals(stamp());
        } catch (IOException e) {
            return false;
        }
    }

    void markExtracted() throws IOException {
        Files.writeString(directory.resolve(EXTRACTED), stamp());
    }

    /** A cache of another build would be ignored. */
    void forget() throws IOException {
        Files.deleteIfExists(directory.resolve(CACHE));
        Files.deleteIfExists(directory.resolve(EXTRACTED));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String stamp() throws IOException {
        return "%s %d %d %s %s".formatted(source.getFileName(), Files.size(source),
                Files.getLastModifiedTime(source).toMillis(), Runtime.version(), JVM);
    }

    private static Path builtJar(Path target, String module) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(each -> each.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
                    .filter(each -> !each.toString().matches(".*-(sources|javadoc)\\.jar"))
                    .max(Comparator.comparing(each -> each.toString().endsWith("-exec.jar")))
                    .orElseThrow();
        } catch (IOException | NoSuchElementException e) {
            throw new QuickstartException(
                    "%s is not built: no jar in %s. ./quickstart builds what is missing.".formatted(
                            module, target),
                    e);
        }
    }
}
