package vn.bangvang.servicetesting;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What a test needs of this machine. Where it is missing the test is skipped, or fails when the environment demands it:
 * {@code BANGVANG_PARTS=local} all that a MongoDB of this machine does, {@code BANGVANG_REQUIRE_BROWSER=1} a browser.
 */
public final class Needed {
    private static final String BROWSER = "BANGVANG_REQUIRE_BROWSER";

    private Needed() {}

    /** The mongod on the PATH. */
    public static Path mongod() {
        Optional<Path> found = onThePath("mongod");
        ofMongo(found.isPresent(), "There is no mongod on the PATH");
        return found.orElseThrow();
    }

    /** @param missing said where the store in use is not as needed */
    public static void ofMongo(boolean there, String missing) {
        check(there, missing, PartsChoice.made() == PartsChoice.LOCAL, "BANGVANG_PARTS=local");
    }

    /** The Chromium on the PATH. */
    public static Path browser() {
        Optional<Path> found = onThePath("chromium", "chromium-browser", "google-chrome");
        check(found.isPresent(), "There is no chromium on the PATH", System.getenv(BROWSER) != null, BROWSER);
        return found.orElseThrow();
    }

    static Optional<Path> onThePath(String... names) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(directory -> Stream.of(names).map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static void check(boolean there, String missing, boolean demanded, String demand) {
        if (!there && demanded) {
            throw new AssertionFailedError("%s, and %s demands that this is tried".formatted(missing, demand));
        }
        if (!there) {
            throw new TestAbortedException(missing);
        }
    }
}
