package vn.bangvang.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The document of one aggregate: {@code {_id, key, version, state, pending[], answers[]}}. */
final class AggregateDocument<S> {
    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final JsonMapper json;
    private final Class<S> type;

    AggregateDocument(JsonMapper json, Class<S> type) {
        this.json = json;
        this.type = type;
    }

    Document create(NewAggregate<S> aggregate, List<PendingEvent> events, @Nullable IdempotencyKey key) {
        long version = aggregate.events().stream().filter(event -> event.aggregateId() == null).count();
        Document state = write(aggregate.state());
        Document document = new Document("_id", aggregate.id()).append("key", key(aggregate.keys()))
                .append("version", Math.max(1, version))
                .append("state", state)
                .append("pending", events.stream().map(PendingEvent::toDocument).toList());
        if (key != null) {
            document.append("answers", List.of(answer(key, Math.max(1, version)).append("state", state)));
        }
        return document;
    }

    /** One key is kept as it is and several as an array: the unique index holds for each of them. */
    static Object key(List<String> keys) {
        return keys.size() == 1 ? keys.getFirst() : keys;
    }

    Document answer(IdempotencyKey key, long version) {
        return new Document("key", key.key()).append("fingerprint", key.fingerprint())
                .append("version", version)
                .append("at", Date.from(Instant.now()));
    }

    Stored<S> read(Document document) {
        return new Stored<>(document.getString("_id"), version(document), read(document, "state"));
    }

    /** The first answer again: the aggregate as it was created, or, for a remembered change, as it is now. */
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
        return json.readValue(state.toJson(PLAIN), type);
    }
}
