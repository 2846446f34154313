package vn.bangvang.portal.audit;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One page of the audit trail, the newest entry first.
 *
 * @param next where the next page begins, null at the end
 */
public record Trail(List<Entry> items, @Nullable String next) {
    /** More names than a line has room for: the others are counted. */
    private static final int NAMED = 3;
    private static final String EVERYWHERE = "*";

    public Trail {
        items = Objects.requireNonNullElse(items, List.of());
    }

    /**
     * Something that was shown, or refused.
     *
     * @param what the kind of data
     * @param members whose data it was, by their ids
     * @param caller the account, {@code anonymous} without one
     * @param client the system by which the caller came
     * @param organisation that the caller reached, {@code *} for all
     * @param purpose why, in the caller's own words
     * @param result the status that was answered
     */
    public record Entry(String id, Instant at, String what, List<String> members, String caller,
            @Nullable String client, @Nullable String organisation, @Nullable String method, @Nullable String path,
            @Nullable String purpose, int result, @Nullable String correlationId) {
        public Entry {
            members = Objects.requireNonNullElse(members, List.of());
        }

        /** The member who is looked for first, else as the trail has them. */
        public List<String> named(@Nullable String sought) {
            Set<String> first = new LinkedHashSet<>();
            if (sought != null && members.contains(sought)) {
                first.add(sought);
            }
            first.addAll(members);
            return first.stream().limit(NAMED).toList();
        }

        /** How many there are beside those that are named. */
        public int others() {
            return Math.max(0, members.size() - NAMED);
        }

        public boolean reachesAll() {
            return EVERYWHERE.equals(organisation);
        }
    }

    /**
     * The same with names.
     *
     * @param members names by id; who may not be seen, or was erased, has none
     * @param organisations names by id
     */
    record Named(Trail trail, Map<String, String> members, Map<String, String> organisations) {}
}
