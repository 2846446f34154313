package vn.bangvang.integration.events;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * Which events are asked for.
 *
 * @param types names such as {@code membership.member-admitted.v1}, or beginnings such as {@code membership.*}; none
 *        for all
 * @param subtree only of this organisation and what is below it; null for all that the caller reaches
 */
public record EventFilter(SortedSet<String> types, @Nullable String subtree) {
    /** How many types may be named. */
    public static final int MOST_TYPES = 50;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{1,80}(\\.\\*)?");
    private static final String ANY_ENDING = "*";

    public EventFilter {
        types = new TreeSet<>(types);
    }

    /** Refused as EVENT_TYPE_MALFORMED or TOO_MANY_EVENT_TYPES. */
    public static EventFilter of(Collection<String> types, @Nullable String subtree, String pointer) {
        if (types.size() > MOST_TYPES) {
            throw Refusal.of(Refusal.Kind.INVALID, "TOO_MANY_EVENT_TYPES", pointer, null,
                    Map.of("limit", MOST_TYPES));
        }
        types.stream().filter(type -> !TYPE.matcher(type).matches()).findFirst().ifPresent(type -> {
            throw Refusal.invalid("EVENT_TYPE_MALFORMED", pointer, type);
        });
        return new EventFilter(new TreeSet<>(types), subtree);
    }

    /** Whether an event of that type is asked for. */
    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type) || types.stream()
                .anyMatch(wanted -> wanted.endsWith(ANY_ENDING)
                        && type.startsWith(wanted.substring(0, wanted.length() - 1)));
    }
}
