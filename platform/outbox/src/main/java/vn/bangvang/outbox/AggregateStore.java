package vn.bangvang.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.refusal.Refusal;

/**
 * The aggregates of one kind. Consistency boundary: one aggregate. Every write is one guarded write to one document
 * that stores the state, its version and the events to publish, acknowledged by a majority with its journal.
 */
public final class AggregateStore<S> {
    private static final Bson WITHOUT_PENDING = Projections.exclude("pending");
    private static final Bson WITH_PENDING = Projections.include("version", "pending");
    private static final Bson ONLY_THAT = Projections.include("version");

    private final MongoCollection<Document> documents;
    private final AggregateDocument<S> form;
    private final String noun;
    private final Envelopes envelopes;
    private final Relay relay;
    private final PendingDocuments pending;
    private final RememberedAnswers answers;
    private final Mono<String> indexes;

    AggregateStore(MongoCollection<Document> documents, AggregateDocument<S> form, String noun, Envelopes envelopes,
            Relay relay, RememberedAnswers answers) {
        this.documents = documents;
        this.form = form;
        this.noun = noun;
        this.envelopes = envelopes;
        this.relay = relay;
        this.pending = relay.watch(documents);
        this.answers = answers;
        this.indexes = Flux
                .concat(documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)),
                        answers.indexes(),
                        documents.createIndex(Indexes.ascending("pending.at"), new IndexOptions().sparse(true)))
                .last()
                .cacheInvalidateIf(created -> false);
    }

    /** Makes {@link #page} quick for a filter on this field of the state. */
    public Mono<Void> index(String field) {
        return Mono.from(documents.createIndex(Indexes.ascending(field, "_id"))).then();
    }

    /** @return the aggregate, or empty when there is none */
    public Mono<Stored<S>> find(String id) {
        return first(Filters.eq("_id", id)).map(form::read);
    }

    /** @return the aggregate; refused as UNKNOWN_… when there is none */
    public Mono<Stored<S>> get(String id) {
        return find(id).switchIfEmpty(Mono.error(() -> unknown(id)));
    }

    public Mono<Stored<S>> findByKey(String key) {
        return first(Filters.eq("key", key)).map(form::read);
    }

    /** @param filter on {@code state.…} */
    public Mono<Long> count(Bson filter) {
        return Mono.from(documents.countDocuments(filter));
    }

    /**
     * @param filter on {@code state.…}
     * @param afterId where the page before ended, or null for the first page
     * @return at most {@code limit} aggregates in the order of their ids
     */
    public Flux<Stored<S>> page(Bson filter, @Nullable String afterId, int limit) {
        Bson from = afterId == null ? filter : Filters.and(filter, Filters.gt("_id", afterId));
        return Flux.from(documents.find(from).projection(WITHOUT_PENDING).sort(Sorts.ascending("_id")).limit(limit))
                .map(form::read);
    }

    /**
     * Answers a retry within 24 hours with the first answer and carries out only what is new, whichever instance is
     * asked. Of a creation the first answer is the aggregate as it was created; of a change that nothing is carried out
     * twice, and the aggregate as it is now: its former states are not kept.
     *
     * @return what {@code work} made, or what it made the first time; refused as IDEMPOTENCY_KEY_REUSED when the key
     *         came with another request before, as IDEMPOTENCY_KEY_IN_USE while the first is still being carried out
     *         here
     */
    public Mono<Stored<S>> once(IdempotencyKey key, Supplier<Mono<Stored<S>>> work) {
        return answers.once(key, replay(key), work);
    }

    /**
     * Creates an aggregate; refused as …_ALREADY_EXISTS when one of its business keys is taken. When another instance
     * was faster with the same Idempotency-Key, the answer is what that one created.
     */
    public Mono<Stored<S>> add(NewAggregate<S> aggregate, @Nullable IdempotencyKey key) {
        return ready().then(Origin.current()).flatMap(origin -> {
            List<PendingEvent> events = seal(aggregate, origin);
            Document document = form.create(aggregate, events);
            if (key != null) {
                answers.remember(key, AggregateDocument.version(document), document.get("state", Document.class),
                        document);
            }
            return Mono.from(documents.insertOne(document))
                    .then(Mono.fromSupplier(() -> told(document, events)))
                    .onErrorResume(StoreFailures::isDuplicate, _ -> replayOr(taken(aggregate.keys()), key));
        });
    }

    /** Creates many with one bulk write; what became of each is told in the order given. */
    public Flux<Added<S>> addAll(List<NewAggregate<S>> aggregates) {
        if (aggregates.isEmpty()) {
            return Flux.empty();
        }
        return ready().then(Origin.current()).flatMapMany(origin -> {
            List<List<PendingEvent>> events = aggregates.stream().map(aggregate -> seal(aggregate, origin)).toList();
            var created = new ArrayList<Document>(aggregates.size());
            for (int i = 0; i < aggregates.size(); i++) {
                created.add(form.create(aggregates.get(i), events.get(i)));
            }
            return Mono.from(documents.insertMany(created, new InsertManyOptions().ordered(false)))
                    .thenReturn(List.<Integer>of())
                    .onErrorResume(MongoBulkWriteException.class, StoreFailures::duplicates)
                    .flatMapIterable(refused -> outcome(aggregates, created, events, refused));
        });
    }

    /**
     * Decides on an aggregate and stores the decision if nobody was faster.
     *
     * @param decide gets the present state; fails with a refusal, or answers the change
     * @return the aggregate afterwards; fails with {@link StaleVersion} when it is not the expected version
     */
    public Mono<Stored<S>> change(String id, ExpectedVersion expected, Function<Stored<S>, Mono<Change<S>>> decide) {
        return change(id, expected, null, decide);
    }

    /** As {@link #change(String, ExpectedVersion, Function)}, remembering the key for {@link #once}. */
    public Mono<Stored<S>> change(String id, ExpectedVersion expected, @Nullable IdempotencyKey key,
            Function<Stored<S>, Mono<Change<S>>> decide) {
        Mono<Stored<S>> attempt = ready().then(Mono.defer(() -> first(Filters.eq("_id", id))))
                .switchIfEmpty(Mono.error(() -> unknown(id)))
                .flatMap(document -> {
                    Optional<Document> answer = key == null ? Optional.empty() : answers.in(document, key);
                    if (answer.isPresent()) {
                        return Mono.just(form.replay(document, answer.get()));
                    }
                    Stored<S> read = form.read(document);
                    if (expected instanceof ExpectedVersion.Exactly(long version) && version != read.version()) {
                        return Mono.error(new StaleVersion(read.version()));
                    }
                    return decide.apply(read).flatMap(change -> write(read, change, key));
                });
        return expected instanceof ExpectedVersion.Exactly
                ? attempt.onErrorResume(Overtaken.class, _ -> get(id).flatMap(
                        now -> Mono.error(new StaleVersion(now.version()))))
                : attempt.retryWhen(Retry.backoff(20, Duration.ofMillis(5))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(Overtaken.class::isInstance)
                        .onRetryExhaustedThrow((_, _) -> new Contention(id)));
    }

    /** Somebody wrote between this attempt's read and its write. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    private Mono<Stored<S>> write(Stored<S> read, Change<S> change, @Nullable IdempotencyKey key) {
        if (change.events().isEmpty()) {
            return Mono.just(read);
        }
        return Origin.current().flatMap(origin -> {
            List<PendingEvent> events = envelopes.seal(change.events(), read.id(), read.version(), origin);
            Stored<S> next = new Stored<>(read.id(), AggregateDocument.nextVersion(read.version(), change.events()),
                    change.state());
            ArrayList<Bson> updates = new ArrayList<>(List.of(Updates.set("state", form.write(next.state())),
                    Updates.set("version", next.version()),
                    Updates.pushEach("pending", events.stream().map(PendingEvent::toDocument).toList())));
            List<String> newKeys = change.keys();
            if (newKeys != null) {
                updates.add(Updates.set("key", AggregateDocument.key(newKeys)));
            }
            if (key != null) {
                updates.add(answers.remember(key, next.version()));
            }
            return Mono
                    .from(documents.findOneAndUpdate(
                            Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version())),
                            Updates.combine(updates),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)
                                    .projection(relay.listens() ? WITH_PENDING : ONLY_THAT)))
                    .switchIfEmpty(Mono.error(Overtaken::new))
                    .map(written -> {
                        kick(written);
                        return next;
                    })
                    .onErrorResume(StoreFailures::isDuplicate,
                            _ -> replayOr(taken(newKeys), key));
        });
    }

    /**
     * Makes every change under way on these aggregates start again on a new read, without telling anything. Only for
     * aggregates whose own version nobody is told: it leaves a gap in it.
     */
    public Mono<Void> interrupt(Bson filter) {
        return Mono.from(documents.updateMany(filter, Updates.inc("version", 1L))).then();
    }

    /** Everything that waits in it goes to the relay, so that no event of it overtakes an earlier one. */
    private void kick(Document written) {
        List<PendingEvent> waiting = PendingEvent.of(written);
        if (waiting.isEmpty()) {
            relay.kick();
        } else {
            relay.kick(new Waiting(pending, written.getString("_id"), AggregateDocument.version(written), waiting));
        }
    }

    private Mono<Stored<S>> replay(IdempotencyKey key) {
        return answers.find(key, WITHOUT_PENDING).map(found -> form.replay(found.document(), found.answer()));
    }

    private Mono<Stored<S>> replayOr(Refusal refusal, @Nullable IdempotencyKey key) {
        Mono<Stored<S>> refused = Mono.error(refusal);
        return key == null ? refused : replay(key).switchIfEmpty(refused);
    }

    private Mono<Void> ready() {
        return indexes.then(Mono.fromRunnable(relay::refuseWhenFull));
    }

    private List<PendingEvent> seal(NewAggregate<S> aggregate, Origin origin) {
        return envelopes.seal(aggregate.events(), aggregate.id(), 0, origin);
    }

    private Stored<S> told(Document document, List<PendingEvent> events) {
        relay.kick(new Waiting(pending, document.getString("_id"), AggregateDocument.version(document), events));
        return form.read(document);
    }

    private List<Added<S>> outcome(List<NewAggregate<S>> aggregates, List<Document> created,
            List<List<PendingEvent>> events, List<Integer> refused) {
        var failed = new HashMap<Integer, Boolean>();
        refused.forEach(index -> failed.put(index, true));
        var outcome = new ArrayList<Added<S>>(aggregates.size());
        for (int i = 0; i < aggregates.size(); i++) {
            outcome.add(failed.containsKey(i)
                    ? new Added<>(null, taken(aggregates.get(i).keys()))
                    : new Added<>(told(created.get(i), events.get(i)), null));
        }
        return outcome;
    }

    private Refusal taken(@Nullable List<String> keys) {
        return Refusal.conflict(noun + "_ALREADY_EXISTS", "", keys == null ? null : keys.getFirst());
    }

    private Refusal unknown(String id) {
        return Refusal.notFound("UNKNOWN_" + noun, "", id);
    }

    private Mono<Document> first(Bson filter) {
        return Mono.from(documents.find(filter).projection(WITHOUT_PENDING).first());
    }
}
