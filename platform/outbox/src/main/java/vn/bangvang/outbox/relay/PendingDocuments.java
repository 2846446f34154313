package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The unpublished events in the documents of one collection, for the relay's own thread: each call waits. */
final class PendingDocuments {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoCollection<Document> documents;

    PendingDocuments(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    String name() {
        return documents.getNamespace().getCollectionName();
    }

    long count() throws InterruptedException, ExecutionException {
        return answer(Mono.from(documents.countDocuments(Filters.exists("pending.at"))));
    }

    /** @return at most {@code limit} aggregates with an event from before that time, none of the named ones */
    List<Waiting> before(Instant time, Set<String> except, int limit) throws InterruptedException, ExecutionException {
        return answer(Flux
                .from(documents
                        .find(Filters.and(Filters.lt("pending.at", Date.from(time)), Filters.nin("_id", except)))
                        .projection(Projections.include("version", "pending"))
                        .limit(limit))
                .map(document -> Waiting.of(this, document))
                .collectList());
    }

    /** Takes away what was published, and only that. */
    void clear(Collection<Waiting> aggregates, Set<String> published) throws InterruptedException, ExecutionException {
        var clearing = new ArrayList<WriteModel<Document>>();
        for (Waiting waiting : aggregates) {
            List<String> done = waiting.events().stream().map(PendingEvent::id).filter(published::contains).toList();
            if (!done.isEmpty()) {
                clearing.add(new UpdateOneModel<>(Filters.eq("_id", waiting.id()),
                        Updates.pullByFilter(Filters.eq("pending", Filters.in("id", done)))));
            }
        }
        if (!clearing.isEmpty()) {
            // Not worth a majority: a clearing that is lost only means that an event is published twice.
            answer(Mono.from(documents.withWriteConcern(WriteConcern.W1)
                    .bulkWrite(clearing, new BulkWriteOptions().ordered(false))));
        }
    }

    private static <T> T answer(Mono<T> asked) throws InterruptedException, ExecutionException {
        return asked.timeout(PATIENCE).toFuture().get();
    }
}
