package vn.bangvang.outbox.aggregate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Aggregates.graphLookup;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;

/** The reads of one kind of aggregate. */
final class AggregateReads<S> {
    /** What a write needs: what waits and what was answered may be many times as much. */
    static final Bson WITHOUT_ANSWERS = Projections.include("key", "tokens", "version", "state");
    /** What {@link AggregateDocument#read(Document)} needs. */
    private static final Bson STATE = Projections.include("version", "state");
    private static final String ABOVE = "above";
    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> documents;
    private final AggregateDocument<S> form;
    private final SealedFields sealing;
    private final Kind<S> kind;

    AggregateReads(MongoCollection<Document> documents, AggregateDocument<S> form, SealedFields sealing, Kind<S> kind) {
        this.documents = documents;
        this.form = form;
        this.sealing = sealing;
        this.kind = kind;
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    AggregateDocument<S> form() {
        return form;
    }

    SealedFields sealing() {
        return sealing;
    }

    Mono<Document> first(Bson filter, Bson projection) {
        return Mono.from(documents.find(filter).projection(projection).first()).flatMap(sealing::opened);
    }

    /** In no order. */
    Flux<Document> all(Bson filter, Bson projection) {
        return sealing.opened(Flux.from(documents.find(filter).projection(projection)));
    }

    Mono<Stored<S>> find(Bson filter) {
        return first(filter, STATE).map(form::read);
    }

    /**
     * These and, step by step, what the field names: one question however far up it goes. The embedded store looks up
     * nothing by a field inside the state, and is asked again for each step.
     */
    Flux<Stored<S>> upwards(Bson filter, String field) {
        return Flux.defer(() -> {
            Map<String, Document> found = new LinkedHashMap<>();
            return climb(filter, field, found, new HashSet<>())
                    .thenMany(sealing.opened(Flux.fromIterable(found.values())))
                    .map(form::read);
        });
    }

    private Mono<Void> climb(Bson from, String field, Map<String, Document> found, Set<String> asked) {
        String above = "state." + field;
        return Flux
                .from(documents.aggregate(List.of(match(from),
                        graphLookup(documents.getNamespace().getCollectionName(), "$" + above, above, "_id", ABOVE),
                        project(Projections.include("version", "state", ABOVE)))))
                .doOnNext(document -> {
                    document.getList(ABOVE, Document.class, List.of())
                            .forEach(each -> found.put(each.getString("_id"), each));
                    found.put(document.getString("_id"), document);
                })
                .then(Mono.defer(() -> {
                    List<String> missing = found.values()
                            .stream()
                            .map(document -> document.getEmbedded(List.of("state", field), String.class))
                            .filter(id -> id != null && !found.containsKey(id) && asked.add(id))
                            .toList();
                    return missing.isEmpty() ? Mono.empty() : climb(Filters.in("_id", missing), field, found, asked);
                }));
    }

    /** How many there are with each value of the field, in one question. */
    Mono<Map<String, Long>> tally(Bson filter, String field) {
        return Flux
                .from(documents.aggregate(List.of(match(filter),
                        group("$state." + field, Accumulators.sum("count", 1L)))))
                .collectMap(group -> group.getString("_id"), group -> group.get("count", Number.class).longValue());
    }

    Mono<Stored<S>> get(String id) {
        return find(Filters.eq("_id", id)).switchIfEmpty(Mono.error(() -> kind.unknown(id)));
    }

    /** @param afterId where the page before ended; null for the first */
    Flux<Stored<S>> page(Bson filter, Part.Order order, @Nullable String afterId, int limit) {
        boolean newest = order == Part.Order.NEWEST;
        Bson from = afterId == null
                ? filter
                : Filters.and(filter, newest ? Filters.lt("_id", afterId) : Filters.gt("_id", afterId));
        Bson sort = newest ? Sorts.descending("_id") : Sorts.ascending("_id");
        return sealing.opened(Flux.from(documents.find(from).projection(STATE).sort(sort).limit(limit)))
                .map(form::read);
    }

    Flux<Stored<S>> everything(Bson filter) {
        return page(filter, Part.Order.ID, null, NO_LIMIT);
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
