package vn.bangvang.quickstart.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

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
    static final String CACHE = "app.aot";
    /** The collector and the compiler must be the same in training and use. */
    static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");
    private static final String STAMP = "made-from";

    /** The layout of a module that was built; not necessarily made yet. */
    public static ServiceLayout of(Path home, String module) {
        var target = home.resolve(module).resolve("target");
        return new ServiceLayout(module, builtJar(target, module), target.resolve("run"));
    }

    /** The command line, to be run in {@link #directory()}. */
    public List<String> command(List<String> jvm) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(JVM);
        if (Files.exists(directory.resolve(CACHE))) {
            command.add("-XX:AOTCache=" + CACHE);
        }
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar()));
        return command;
    }

    /** The thin jar's name in the directory. */
    String jar() {
        return source.getFileName().toString();
    }

    /** Whether it was made from the present build by this JVM. */
    boolean isCurrent() {
        try {
            return Files.exists(directory.resolve(STAMP)) && Files.readString(directory.resolve(STAMP)).equals(stamp());
        } catch (IOException e) {
            return false;
        }
    }

    void markCurrent() throws IOException {
        Files.writeString(directory.resolve(STAMP), stamp());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String stamp() throws IOException {
        return "%s %d %d %s %s".formatted(jar(), Files.size(source), Files.getLastModifiedTime(source).toMillis(),
                Runtime.version(), JVM);
    }

    private static Path builtJar(Path target, String module) {
        try (var files = Files.list(target)) {
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
