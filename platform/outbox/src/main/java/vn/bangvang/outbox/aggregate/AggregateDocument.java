package vn.bangvang.outbox.aggregate;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.relay.PendingEvent;

/** The document of one aggregate: {@code {_id, key, tokens[], version, state, pending[], answered[], answers[]}}. */
final class AggregateDocument<S> {
    private final JsonMapper json;
    private final JavaType type;

    AggregateDocument(JsonMapper json, Type type) {
        this.json = json;
        this.type = json.constructType(type);
    }

    Document first(Draft<S> draft, List<PendingEvent> events) {
        Document first = new Document("_id", draft.id()).append("key", key(draft.keys()))
                .append("version", draft.versionAfter(0))
                .append("state", write(draft.state()))
                .append("pending", events.stream().map(PendingEvent::toDocument).toList());
        return draft.tokens().isEmpty() ? first : first.append("tokens", draft.tokens());
    }

    /** One key is kept as it is and several as an array: the unique index holds for each of them. */
    static Object key(List<String> keys) {
        return keys.size() == 1 ? keys.getFirst() : keys;
    }

    /** The keys that the document has. */
    static List<String> keys(Document document) {
        return document.get("key") instanceof String only ? List.of(only) : document.getList("key", String.class);
    }

    /** Of keys and tokens, those that become others: what stands in an index is not written without need. */
    static List<Bson> foundByOthers(Document before, Draft<?> draft) {
        List<Bson> updates = new ArrayList<>();
        if (!keys(before).equals(draft.keys())) {
            updates.add(Updates.set("key", key(draft.keys())));
        }
        if (!before.getList("tokens", String.class, List.of()).equals(draft.tokens())) {
            updates.add(Updates.set("tokens", draft.tokens()));
        }
        return updates;
    }

    Stored<S> read(Document document) {
        return new Stored<>(document.getString("_id"), version(document), read(document, "state"));
    }

    /** The first answer again: the aggregate as it was founded, or, for a remembered change, as it is now. */
    Stored<S> replay(Document document, Document answer) {
        return answer.containsKey("state")
                ? new Stored<>(document.getString("_id"), version(answer), read(answer, "state"))
                : read(document);
    }

    Document write(S state) {
        return Document.parse(json.writeValueAsString(state));
    }

    static long version(Document document) {
        return Objects.requireNonNull(document.get("version", Number.class)).longValue();
    }

    private S read(Document holder, String field) {
        Document state = Objects.requireNonNull(holder.get(field, Document.class));
        return json.convertValue(state, type);
    }
}
