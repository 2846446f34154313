package vn.bangvang.outbox.relay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;

/**
 * An aggregate with everything that waits in it, in the order in which it has to be published.
 *
 * @param version of the document when this was read: of two, the higher knows whatever the lower does and is not yet
 *        published
 */
record Waiting(PendingDocuments documents, String id, long version, List<PendingEvent> events) {

    private static final long EVENT = 1_000;

    /** Names it among the aggregates of all collections. */
    record Place(String collection, String id) {
        @Override
        public String toString() {
            return collection + "/" + id;
        }
    }

    static Waiting of(PendingDocuments documents, Document document) {
        return new Waiting(documents, document.getString("_id"),
                Objects.requireNonNull(document.get("version", Number.class)).longValue(), PendingEvent.of(document));
    }

    /** About the bytes that this takes up while it is held. */
    long weight() {
        return events.stream().mapToLong(event -> EVENT + event.value().length()).sum();
    }

    Place place() {
        return new Place(documents.name(), id);
    }

    Instant since() {
        return events.getFirst().at();
    }

    boolean isIn(Set<String> published) {
        return events.stream().map(PendingEvent::id).allMatch(published::contains);
    }
}
