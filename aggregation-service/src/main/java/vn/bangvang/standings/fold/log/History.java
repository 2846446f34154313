package vn.bangvang.standings.fold.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;

/**
 * The known versions of one subject, newest first. All are kept: a closing looks back. Of a version that was told in
 * several ways one counts, and the others are kept for whoever asks what was known before it came.
 */
public final class History {
    private final List<Event> versions = new ArrayList<>(1);
    private Map<Long, List<Event>> toldInSeveralWays = Map.of();

    /** @return whether anything changed; a duplicate changes nothing */
    public boolean add(Event event) {
        int at = 0;
        while (at < versions.size() && versions.get(at).version() > event.version()) {
            at++;
        }
        if (at < versions.size() && versions.get(at).version() == event.version()) {
            Event known = versions.get(at);
            Event kept = known.or(event);
            versions.set(at, kept);
            remember(known, event);
            return !kept.equals(known);
        }
        versions.add(at, event);
        return true;
    }

    private void remember(Event known, Event event) {
        List<Event> ways = toldInSeveralWays.getOrDefault(event.version(), List.of(known));
        if (ways.stream().anyMatch(way -> way.saysTheSameAs(event))) {
            return;
        }
        Map<Long, List<Event>> more = new HashMap<>(toldInSeveralWays);
        more.put(event.version(), Stream.concat(ways.stream(), Stream.of(event)).toList());
        toldInSeveralWays = more;
    }

    /** Every delivery that may have counted at some time, where it was told first, in no order. */
    public Stream<Event> told() {
        return versions.stream()
                .flatMap(kept -> toldInSeveralWays.getOrDefault(kept.version(), List.of(kept)).stream());
    }

    /** What is kept of the version that was told. */
    public Event kept(Event told) {
        return Objects.requireNonNull(version(told.version()), "a version that was not told");
    }

    /** That version, null when it is not known. */
    @Nullable
    public Event version(long version) {
        return newest(event -> event.version() == version);
    }

    /** Of the subject. */
    public String id() {
        return newest().aggregateId();
    }

    public Event newest() {
        return versions.getFirst();
    }

    @Nullable
    public Event newest(Predicate<Event> seen) {
        for (Event event : versions) {
            if (seen.test(event)) {
                return event;
            }
        }
        return null;
    }

    /** Whether this version is seen and no other one is. */
    public boolean isTheOnlySeen(Event event, Predicate<Event> seen) {
        return seen.test(event) && versions.stream().allMatch(version -> version == event || !seen.test(version));
    }

    public List<Event> versions() {
        return versions;
    }

    public int size() {
        return versions.size();
    }

    /** How many versions below the newest are not there. */
    public long missing() {
        return newest().version() - versions.size();
    }

    public long firstMissing() {
        long expected = 1L;
        for (int at = versions.size() - 1; at >= 0 && versions.get(at).version() == expected; at--) {
            expected++;
        }
        return expected;
    }
}
