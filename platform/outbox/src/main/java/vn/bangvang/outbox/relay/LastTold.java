package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The last event that was told of each aggregate, as it was told: what the log has lost is told again from here. For
 * threads that may wait.
 */
final class LastTold {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final char BETWEEN = '/';

    private final MongoCollection<Document> documents;

    LastTold(MongoCollection<Document> documents) {
        this.documents = documents.withReadConcern(ReadConcern.MAJORITY);
    }

    /** To be called before what was published is cleared: then nothing that waits nowhere is unknown here. */
    void remember(Collection<PendingEvent> published) throws InterruptedException, ExecutionException {
        var last = new HashMap<String, PendingEvent>();
        published.forEach(event -> last.merge(id(event), event,
                (one, other) -> other.version() > one.version() ? other : one));
        if (last.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = last.entrySet()
                .stream()
                .map(each -> write(each.getKey(), each.getValue()))
                .toList();
        answer(Mono
                .from(documents.withWriteConcern(WriteConcern.W1)
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then()
                .onErrorResume(LastTold::isThereAlready, _ -> Mono.empty()));
    }

    /**
     * @param afterKey where the slice before ended, empty for the first
     * @return by key, in their order, the last versions told on a topic
     */
    TreeMap<String, Long> slice(String topic, String afterKey, int limit)
            throws InterruptedException, ExecutionException {
        return answer(Flux
                .from(documents
                        .find(Filters.and(Filters.gt("_id", topic + BETWEEN + afterKey),
                                Filters.lt("_id", topic + (char) (BETWEEN + 1))))
                        .projection(Projections.include("last.version"))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .collect(TreeMap::new, (slice, document) -> slice.put(
                        document.getString("_id").substring(topic.length() + 1),
                        document.getEmbedded(List.of("last", "version"), Number.class).longValue())));
    }

    List<PendingEvent> events(String topic, Collection<String> keys) throws InterruptedException, ExecutionException {
        return answer(Flux
                .from(documents.find(Filters.in("_id", keys.stream().map(key -> topic + BETWEEN + key).toList())))
                .map(document -> PendingEvent.from(document.getEmbedded(List.of("last", "event"), Document.class)))
                .collectList());
    }

    /**
     * A first event is inserted, which takes the store a fraction of the time. Of two documents the one with the higher
     * version is the greater, since the version comes first; the filter has the id alone because the embedded store
     * looks at every document for any other.
     */
    private static WriteModel<Document> write(String id, PendingEvent event) {
        Document last = new Document("version", event.version()).append("event", event.toDocument());
        return event.version() == 1
                ? new InsertOneModel<>(new Document("_id", id).append("last", last))
                : new UpdateOneModel<>(Filters.eq("_id", id), Updates.max("last", last),
                        new UpdateOptions().upsert(true));
    }

    private static String id(PendingEvent event) {
        return event.topic() + BETWEEN + event.key();
    }

    /** A first event found another one there. */
    private static boolean isThereAlready(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors()
                        .stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private static <T> T answer(Mono<T> asked) throws InterruptedException, ExecutionException {
        return asked.timeout(PATIENCE).toFuture().get();
    }
}
