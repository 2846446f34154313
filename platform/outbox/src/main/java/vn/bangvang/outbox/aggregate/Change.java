package vn.bangvang.outbox.aggregate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a command decided about an existing aggregate.
 *
 * @param keys the new business keys, or null when they stay as they are
 * @param events what is told about it; none means that nothing changed and nothing is written
 */
public record Change<S>(S state, @Nullable List<String> keys, List<OutgoingEvent> events) {
    public Change {
        keys = keys == null ? null : List.copyOf(keys);
        events = List.copyOf(events);
    }

    public Change(S state, List<OutgoingEvent> events) {
        this(state, (List<String>) null, events);
    }

    public Change(S state, @Nullable String key, List<OutgoingEvent> events) {
        this(state, key == null ? null : List.of(key), events);
    }
}
