package vn.bangvang.servicetesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run what it ran on, on the console and in {@code target/real-parts.txt}. */
public final class RealPartsReport implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        RealParts.ifStarted().map(RealParts::description).ifPresent(line -> {
            System.out.println(line);
            write(line);
        });
    }

    private static void write(String line) {
        Path target = Path.of("target");
        if (Files.isDirectory(target)) {
            try {
                Files.writeString(target.resolve("real-parts.txt"), line + System.lineSeparator());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
