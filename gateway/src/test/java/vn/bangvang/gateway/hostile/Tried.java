package vn.bangvang.gateway.hostile;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request that was sent.
 *
 * @param fault what was wrong with the answer, and what was sent; empty for nothing
 */
public record Tried(String status, Optional<Fault> fault) {
    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 200;
    private static final Duration SHRINKING_AT_MOST = Duration.ofSeconds(5);

    public static Tried of(URI gateway, HostileRequest request) {
        RawAnswer answer = RawAnswer.to(gateway, request);
        for (int tries = 1; answer.isTooMany() && tries < TRIES; tries++) {
            pause();
            answer = RawAnswer.to(gateway, request);
        }
        return new Tried(answer.status(), answer.fault().map(what -> new Fault(what, request)));
    }

    /** @param what was wrong */
    record Fault(String what, HostileRequest request) {

        /** The smallest request that was found to do it still. */
        Fault shrunk(URI gateway) {
            Instant until = Instant.now().plus(SHRINKING_AT_MOST);
            Fault smallest = this;
            boolean shrinking = true;
            while (shrinking) {
                Optional<Fault> smaller = smallest.request()
                        .smaller()
                        .takeWhile(_ -> Instant.now().isBefore(until))
                        .flatMap(each -> Tried.of(gateway, each).fault().stream())
                        .filter(each -> each.what().equals(what))
                        .findFirst();
                shrinking = smaller.isPresent();
                smallest = smaller.orElse(smallest);
            }
            return smallest;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many had which status. */
    public static SortedMap<String, Long> statuses(List<Tried> all) {
        return all.stream().collect(Collectors.groupingBy(Tried::status, TreeMap::new, Collectors.counting()));
    }

    /** What was wrong, with the smallest request that still does it. */
    public static List<String> faults(URI gateway, List<Tried> all, int atMost) {
        return all.stream()
                .flatMap(tried -> tried.fault().stream())
                .limit(atMost)
                .map(fault -> fault.shrunk(gateway))
                .map(fault -> fault.what() + fault.request().told())
                .toList();
    }
}
