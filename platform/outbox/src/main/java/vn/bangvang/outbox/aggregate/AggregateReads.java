package vn.bangvang.outbox.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reads of one kind of aggregate. */
final class AggregateReads<S> {
    static final Bson WITHOUT_PENDING = Projections.exclude("pending");
    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> documents;
    private final AggregateDocument<S> form;
    private final Kind<S> kind;

    AggregateReads(MongoCollection<Document> documents, AggregateDocument<S> form, Kind<S> kind) {
        this.documents = documents;
        this.form = form;
        this.kind = kind;
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    AggregateDocument<S> form() {
        return form;
    }

    Mono<Document> first(Bson filter) {
        return Mono.from(documents.find(filter).projection(WITHOUT_PENDING).first());
    }

    /** In no order. */
    Flux<Document> all(Bson filter) {
        return Flux.from(documents.find(filter).projection(WITHOUT_PENDING));
    }

    Mono<Stored<S>> find(Bson filter) {
        return first(filter).map(form::read);
    }

    Mono<Stored<S>> get(String id) {
        return find(Filters.eq("_id", id)).switchIfEmpty(Mono.error(() -> kind.unknown(id)));
    }

    Flux<Stored<S>> page(Bson filter, @Nullable String afterId, int limit) {
        Bson from = afterId == null ? filter : Filters.and(filter, Filters.gt("_id", afterId));
        return Flux.from(documents.find(from).projection(WITHOUT_PENDING).sort(Sorts.ascending("_id")).limit(limit))
                .map(form::read);
    }

    Flux<Stored<S>> everything(Bson filter) {
        return page(filter, null, NO_LIMIT);
    }

    /** In no order. */
    Flux<String> ids(Bson filter) {
        return Flux.from(documents.find(filter).projection(Projections.include("_id")))
                .map(document -> document.getString("_id"));
    }

    /** In no order. */
    Flux<Long> versions(Bson filter) {
        return Flux.from(documents.find(filter).projection(Projections.include("version")))
                .map(AggregateDocument::version);
    }

    Mono<Long> count(Bson filter) {
        return Mono.from(documents.countDocuments(filter));
    }
}
