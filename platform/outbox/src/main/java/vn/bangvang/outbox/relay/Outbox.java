package vn.bangvang.outbox.relay;

import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The unpublished events of one collection, for those who write its documents. */
public final class Outbox {
    private static final Bson WITH_PENDING = Projections.include("version", "pending");
    private static final Bson ONLY_THAT = Projections.include("version");

    /** Events that may wait in one aggregate: a document has 16 MB, and state and answers are in it, too. */
    private static final int ROOM = 5_000;

    private final Relay relay;
    private final PendingDocuments documents;

    Outbox(Relay relay, PendingDocuments documents) {
        this.relay = relay;
        this.documents = documents;
    }

    /** @throws OutboxFull when so much waits that nothing more may be written */
    public void mustHaveRoom() {
        relay.refuseWhenFull();
    }

    /** Matches an aggregate in which not too much waits yet. */
    public Bson hasRoom() {
        return Filters.exists("pending." + (ROOM - 1), false);
    }

    /** What is thrown when too much waits in an aggregate for anything more to be decided about it. */
    public OutboxFull full() {
        return new OutboxFull(relay.backlog().size());
    }

    /** What an update has to give back of the document for {@link #wrote(Document)}. */
    public Bson needed() {
        return relay.listens() ? WITH_PENDING : ONLY_THAT;
    }

    /**
     * Everything that waits in it goes to the relay, so that no event of it overtakes an earlier one. What cannot be
     * read is left to the sweep, which lists it: the write is stored whatever waits beside it.
     */
    public void wrote(Document document) {
        var page = new Page(documents);
        page.add(document);
        if (page.waiting().isEmpty()) {
            relay.kick();
        } else {
            relay.kick(page.waiting().getFirst());
        }
    }

    /** To which partition of its topic what is told under this key goes. */
    public int partition(String key) {
        return PendingEvent.partition(key, relay.partitions());
    }

    /** For a document that was written for the first time. */
    public void wrote(String id, long version, List<PendingEvent> events) {
        relay.kick(new Waiting(documents, id, version, events));
    }
}
