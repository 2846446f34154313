package vn.bangvang.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import vn.bangvang.quickstart.check.Freshness;

/**
 * What was measured when the year was loaded, kept for later starts, which have nothing to load and nothing to measure.
 */
final class KeptFreshness {
    private final Path file;

    KeptFreshness(Path data) {
        file = data.resolve("freshness");
    }

    /** What was measured now, or else what an earlier start kept. */
    String of(Optional<Freshness> measured) {
        try {
            if (measured.isPresent()) {
                Files.writeString(file, "%s, measured when the year was loaded, %s".formatted(
                        measured.get().line(), LocalDate.now()));
                return measured.get().line();
            }
            return Files.exists(file)
                    ? Files.readString(file)
                    : "How fresh the standings are was not measured: the year was closed already";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what was measured in " + file, e);
        }
    }
}
