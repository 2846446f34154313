package vn.bangvang.outbox.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import static com.mongodb.client.model.Indexes.ascending;

/** The indexes of one collection: those that its promises stand on, and those that only make queries quick. */
final class Indexes {
    private static final Retry UNTIL_THEY_EXIST = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(30));

    private final MongoCollection<Document> documents;
    private final List<List<String>> searched;
    private final boolean tokens;
    private final Mono<Void> needed;

    Indexes(MongoCollection<Document> documents, Kind<?> kind) {
        this.documents = documents;
        this.searched = kind.searched();
        this.tokens = kind.tokens() != null;
        this.needed = Flux.concat(create(ascending("key"), new IndexOptions().unique(true)),
                // The keys stand in an array of their own: the embedded store has no unique index on fields inside one.
                create(ascending("answered"), new IndexOptions().unique(true).sparse(true)),
                create(ascending("answers.at"), new IndexOptions().sparse(true)),
                create(ascending("pending.at"), new IndexOptions().sparse(true)))
                .then(Mono.just(true))
                .cacheInvalidateIf(created -> false)
                .then();
    }

    /** Completes when those are there without which nothing may be written; they are made once. */
    Mono<Void> needed() {
        return needed;
    }

    /** Completes when all are there, however long the store cannot be reached. */
    Mono<Void> all() {
        return needed.thenMany(Flux.fromIterable(searched)
                .concatMap(fields -> create(ascending(together(fields)), new IndexOptions())))
                .then(create(ascending("changedAt", "_id"), new IndexOptions()))
                .then(tokens ? create(ascending("tokens", "_id"), new IndexOptions()).then() : Mono.empty())
                .retryWhen(UNTIL_THEY_EXIST);
    }

    private static List<String> together(List<String> fields) {
        return Stream.concat(fields.stream().map("state."::concat), Stream.of("_id")).toList();
    }

    private Mono<String> create(Bson fields, IndexOptions options) {
        return Mono.from(documents.createIndex(fields, options));
    }
}
