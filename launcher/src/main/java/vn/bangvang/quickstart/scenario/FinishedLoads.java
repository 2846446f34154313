package vn.bangvang.quickstart.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an earlier start loaded to its end: the id of each province, in a file of the data directory. It is never loaded
 * again, whatever people have done to it since; the state of the data alone does not say so, for a year that somebody
 * reopened looks like one whose load was interrupted.
 */
public final class FinishedLoads {
    private final @Nullable Path data;

    private FinishedLoads(@Nullable Path data) {
        this.data = data;
    }

    /** Remembered beside the data of the system that is loaded. */
    public static FinishedLoads in(Path data) {
        return new FinishedLoads(data);
    }

    /** Of a system whose data are elsewhere: nothing is known of earlier loads, and nothing is remembered. */
    public static FinishedLoads unknown() {
        return new FinishedLoads(null);
    }

    /** The province's id when that load was finished. */
    public Optional<String> of(String load) {
        try {
            return data != null && Files.exists(data.resolve(load))
                    ? Optional.of(Files.readString(data.resolve(load)).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what was loaded before in " + data, e);
        }
    }

    public void remember(String load, String provinceId) {
        if (data != null) {
            try {
                Path written = Files.writeString(data.resolve(load + ".new"), provinceId);
                Files.move(written, data.resolve(load), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remember in %s that %s is loaded".formatted(data, load), e);
            }
        }
    }
}
