package vn.bangvang.outbox.relay;

import java.util.List;

import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The unpublished events of one collection, for those who write its documents. */
public final class Outbox {
    private static final Bson WITH_PENDING = Projections.include("version", "pending");
    private static final Bson ONLY_THAT = Projections.include("version");

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

    /** What an update has to give back of the document for {@link #wrote(Document)}. */
    public Bson needed() {
        return relay.listens() ? WITH_PENDING : ONLY_THAT;
    }

    /** Everything that waits in it goes to the relay, so that no event of it overtakes an earlier one. */
    public void wrote(Document document) {
        Waiting waiting = Waiting.of(documents, document);
        if (waiting.events().isEmpty()) {
            relay.kick();
        } else {
            relay.kick(waiting);
        }
    }

    /** For a document that was written for the first time. */
    public void wrote(String id, long version, List<PendingEvent> events) {
        relay.kick(new Waiting(documents, id, version, events));
    }
}
