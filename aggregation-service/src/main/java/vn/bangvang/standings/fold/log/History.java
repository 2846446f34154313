package vn.bangvang.standings.fold.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;

/**
 * The known versions of one subject, newest first. All are kept: a closing looks back. Of a version that was told in
 * several ways one counts, and the others are kept for whoever asks what was known before it came.
 */
public final class History {
    private static final Event[] NONE = {};

    // As long as there are versions: most subjects have one.
    private Event[] versions = NONE;
    private Map<Long, List<Event>> toldInSeveralWays = Map.of();

    /** @return whether anything changed; a duplicate changes nothing */
    public boolean add(Event event) {
        int at = 0;
        while (at < versions.length && versions[at].version() > event.version()) {
            at++;
        }
        if (at < versions.length && versions[at].version() == event.version()) {
            Event known = versions[at];
            Event kept = known.or(event);
            versions[at] = kept;
            remember(known, event);
            return !kept.equals(known);
        }
        Event[] more = new Event[versions.length + 1];
        System.arraycopy(versions, 0, more, 0, at);
        System.arraycopy(versions, at, more, at + 1, versions.length - at);
        more[at] = event;
        versions = more;
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
    public void told(Consumer<? super Event> each) {
        for (Event kept : versions) {
            if (toldInSeveralWays.isEmpty()) {
                each.accept(kept);
            } else {
                toldInSeveralWays.getOrDefault(kept.version(), List.of(kept)).forEach(each);
            }
        }
    }

    /** As {@link #told}, and behind it what is kept where that does not say it. */
    public void toldAndKept(Consumer<? super Event> each) {
        told(each);
        if (!toldInSeveralWays.isEmpty()) {
            versions().forEach(each);
        }
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
        return versions[0];
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
        return seen.test(event) && Stream.of(versions).allMatch(version -> version == event || !seen.test(version));
    }

    public List<Event> versions() {
        return Arrays.asList(versions);
    }

    public int size() {
        return versions.length;
    }

    /** How many versions below the newest are not there. */
    public long missing() {
        return newest().version() - versions.length;
    }

    public long firstMissing() {
        long expected = 1L;
        for (int at = versions.length - 1; at >= 0 && versions[at].version() == expected; at--) {
            expected++;
        }
        return expected;
    }
}
