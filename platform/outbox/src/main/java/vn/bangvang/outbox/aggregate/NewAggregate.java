package vn.bangvang.outbox.aggregate;

import java.util.List;

/**
 * An aggregate about to be created.
 *
 * @param id from {@link Ids#next()}
 * @param keys the business keys, at least one: no two aggregates of a collection share one, so that a second one of the
 *        same thing is impossible
 * @param events at least one: what is told about the creation
 */
public record NewAggregate<S>(String id, List<String> keys, S state, List<OutgoingEvent> events) {
    public NewAggregate {
        keys = List.copyOf(keys);
        events = List.copyOf(events);
    }

    public NewAggregate(String id, String key, S state, List<OutgoingEvent> events) {
        this(id, List.of(key), state, events);
    }
}
