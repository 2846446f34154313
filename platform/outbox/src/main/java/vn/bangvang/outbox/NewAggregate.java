package vn.bangvang.outbox;

import java.util.List;

/**
 * An aggregate about to be created.
 *
 * @param id from {@link Ids#next()}
 * @param key the business key, unique in its collection: what makes a second one of the same thing impossible
 * @param events at least one: what is told about the creation
 */
public record NewAggregate<S>(String id, String key, S state, List<OutgoingEvent> events) {
    public NewAggregate {
        events = List.copyOf(events);
    }
}
