package vn.bangvang.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * How much is measured.
 *
 * @param events about how many the log has
 * @param rounds how often each thing is measured
 * @param round how long a round lasts where the work has no end of its own
 * @param readers how many listen to changes
 * @param rate how many writes begin in a second where they do not wait for each other
 * @param names of the benchmarks that are wanted, all when there is none
 */
public record Settings(int events, int rounds, Duration round, int readers, int rate, List<String> names) {
    private static final List<String> SIZES = List.of("events", "rounds", "seconds", "readers", "rate");

    /** @param args {@code events=}, {@code rounds=}, {@code seconds=}, {@code readers=} and {@code rate=} a
     *        number, and names */
    static Settings of(String... args) {
        var sizes = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            if (parts.length == 1) {
                names.add(arg);
            } else if (SIZES.contains(parts[0])) {
                sizes.put(parts[0], Integer.valueOf(parts[1]));
            } else {
                throw new IllegalArgumentException("There is no size %s; there are %s".formatted(parts[0], SIZES));
            }
        }
        return new Settings(sizes.getOrDefault("events", 1_000_000), sizes.getOrDefault("rounds", 5),
                Duration.ofSeconds(sizes.getOrDefault("seconds", 5)), sizes.getOrDefault("readers", 2_000),
                sizes.getOrDefault("rate", 200), names);
    }

    boolean wants(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** The checkout whose services are measured. */
    Path home() {
        return Path.of(System.getProperty("bangvang.home", "..")).toAbsolutePath().normalize();
    }

    /** Where the parts keep their data; a log that was told to its end is found there again. */
    Path directory() {
        return home().resolve("benchmarks/target/parts-" + events);
    }
}
