package vn.bangvang.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The unpublished events in the documents of one collection, for the relay's own thread: each call waits. */
final class PendingDocuments {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** How far the clocks of two machines are apart at the most when they are right. */
    private static final Duration APART = Duration.ofMinutes(1);
    /** Ids that are held at once; the rest is found by the next sweep. */
    static final int LISTED = 100_000;
    private static final int AT_ONCE = 500;
    private static final int TO_A_BATCH = 50;

    private final MongoCollection<Document> documents;

    PendingDocuments(MongoCollection<Document> documents) {
        // What a majority has not acknowledged may be undone by a failover; the log would tell it all the same.
        this.documents = documents.withReadConcern(ReadConcern.MAJORITY);
    }

    String name() {
        return documents.getNamespace().getCollectionName();
    }

    /** By what the primary has: no majority need have taken a clearing, and what was cleared waits no more. */
    long count() throws InterruptedException, ExecutionException {
        // Not countDocuments, for which the embedded store holds every document that is counted at once.
        return answer(Flux.from(documents.withReadConcern(ReadConcern.LOCAL)
                .find(Filters.exists("pending.at"))
                .projection(Projections.include("_id"))).count());
    }

    /**
     * @param leaveAlone younger events are somebody's who is about to publish them; not those that a clock ahead of
     *        this one has stamped
     * @return the ids of those in which something waits, {@link #LISTED} at most
     */
    Set<String> waiting(Duration leaveAlone) throws InterruptedException, ExecutionException {
        Instant now = Instant.now();
        Bson which = leaveAlone.isZero()
                ? Filters.exists("pending.at")
                : Filters.or(Filters.lt("pending.at", Date.from(now.minus(leaveAlone))),
                        Filters.gt("pending.at", Date.from(now.plus(APART))));
        return answer(Flux.from(documents.find(which).projection(Projections.include("_id")).limit(LISTED))
                .map(document -> document.getString("_id"))
                .collect(LinkedHashSet::new, Set::add));
    }

    /** Reads as many of these as may be held at once, and takes what it has looked at out of the set. */
    Page read(Set<String> ids) throws InterruptedException, ExecutionException {
        List<String> asked = ids.stream().limit(AT_ONCE).toList();
        var page = new Page(this);
        if (asked.isEmpty()) {
            return page;
        }
        answer(Flux
                .from(documents.find(Filters.in("_id", asked))
                        .projection(Projections.include("version", "pending"))
                        .batchSize(TO_A_BATCH))
                .doOnNext(page::add)
                .takeUntil(_ -> page.isFull())
                .then());
        ids.removeAll(page.isFull() ? page.ids() : Set.copyOf(asked));
        return page;
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
