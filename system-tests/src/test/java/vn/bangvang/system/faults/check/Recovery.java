package vn.bangvang.system.faults.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long parts took to serve again, as a table for people. */
public final class Recovery {
    private Recovery() {}

    /** A line for each fault: how often it landed, the median and the longest time in seconds. */
    public static String table(List<Landing> landings) {
        return landings.stream()
                .filter(Landing::landed)
                .collect(Collectors.groupingBy(Landing::fault, TreeMap::new,
                        Collectors.mapping(Landing::recovered, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> "%-22s  landed %2d times, serves again after %s".formatted(each.getKey(),
                        each.getValue().size(), times(each.getValue())))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String times(List<Optional<Duration>> recovered) {
        List<Duration> sorted = recovered.stream().flatMap(Optional::stream).sorted().toList();
        return sorted.isEmpty()
                ? "never"
                : "%.1f s, %.1f s at the longest".formatted(seconds(sorted.get(sorted.size() / 2)),
                        seconds(sorted.getLast()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
