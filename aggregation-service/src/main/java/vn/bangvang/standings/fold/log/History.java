package vn.bangvang.standings.fold.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.fact.Event;

/** The known versions of one subject, newest first. All are kept: a closing looks back. */
public final class History {
    private final List<Event> versions = new ArrayList<>(1);

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
            return !kept.equals(known);
        }
        versions.add(at, event);
        return true;
    }

    /** That version, null when it is not known. */
    @Nullable
    public Event version(long version) {
        return newest(event -> event.version() == version);
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
