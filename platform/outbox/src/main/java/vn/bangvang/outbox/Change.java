package vn.bangvang.outbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a command decided about an existing aggregate.
 *
 * @param key the new business key, or null when it stays as it is
 * @param events what is told about it; none means that nothing changed and nothing is written
 */
public record Change<S>(S state, @Nullable String key, List<OutgoingEvent> events) {
    public Change {
        events = List.copyOf(events);
    }

    public Change(S state, List<OutgoingEvent> events) {
        this(state, null, events);
    }
}
