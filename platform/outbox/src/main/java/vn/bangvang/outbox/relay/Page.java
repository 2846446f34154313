package vn.bangvang.outbox.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;

/** Some aggregates of one collection with all that waits in them: of many, no more than may be held at once. */
final class Page {
    /** What a page may weigh before the aggregate that goes beyond it, see {@link Waiting#weight()}. */
    static final long FULL = 8_000_000;

    private final PendingDocuments documents;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Waiting.Place, String> unreadable = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long weight;

    Page(PendingDocuments documents) {
        this.documents = documents;
    }

    void add(Document document) {
        String id = document.getString("_id");
        ids.add(id);
        try {
            Waiting read = Waiting.of(documents, document);
            weight += read.weight();
            if (!read.events().isEmpty()) {
                waiting.add(read);
            }
        } catch (RuntimeException malformed) {
            unreadable.put(new Waiting.Place(documents.name(), id), malformed.getClass().getSimpleName());
        }
    }

    boolean isFull() {
        return weight >= FULL;
    }

    /** Which aggregates were looked at. */
    Set<String> ids() {
        return ids;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    /** Aggregates with something in them that is no event, and what was thrown at it: nothing of them is told. */
    Map<Waiting.Place, String> unreadable() {
        return unreadable;
    }
}
