package vn.bangvang.outbox.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

import vn.bangvang.outbox.aggregate.WrittenSoFar.Written;
import vn.bangvang.outbox.relay.Outbox;
import vn.bangvang.outbox.relay.PendingEvent;
import vn.bangvang.position.SeenPosition;
import vn.bangvang.refusal.Refusal;

/**
 * The writes of one kind of aggregate. Each is one guarded write to one document that stores the state, its version and
 * the events to publish.
 */
final class GuardedWrites<S> {
    private static final RetryBackoffSpec UNTIL_AT_REST = Retry.backoff(20, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .filter(Overtaken.class::isInstance);

    private final AggregateReads<S> reads;
    private final Envelopes envelopes;
    private final Outbox outbox;
    private final RememberedAnswers answers;
    private final Indexes indexes;
    private final Kind<S> kind;

    GuardedWrites(AggregateReads<S> reads, Envelopes envelopes, Outbox outbox, RememberedAnswers answers,
            Indexes indexes, Kind<S> kind) {
        this.reads = reads;
        this.envelopes = envelopes;
        this.outbox = outbox;
        this.answers = answers;
        this.indexes = indexes;
        this.kind = kind;
    }

    /**
     * Refused when a key is taken; when another instance was faster with the same Idempotency-Key, the answer is what
     * that one wrote.
     */
    Mono<Stored<S>> insert(Draft<S> draft, @Nullable IdempotencyKey key) {
        // What begins without being told changes nothing for anybody.
        Mono<Void> may = draft.told().isEmpty() ? Mono.empty() : Rehearsal.mayWrite(() -> mustBeFree(draft));
        return ready().then(may).then(Origin.current()).flatMap(origin -> {
            List<PendingEvent> events = seal(draft, 0, origin);
            return WrittenSoFar.noting(reads.sealing()
                    .sealedNew(List.of(remembering(draft, events, key)))
                    .flatMap(sealed -> Mono.from(reads.documents().insertOne(sealed.getFirst())))
                    .then(Mono.fromSupplier(() -> inserted(draft, events))), position(events))
                    .onErrorResume(StoreFailures::isDuplicate, _ -> answeredOrTaken(draft, key));
        });
    }

    /**
     * Writes many at once, each for itself.
     *
     * @param keys one for each draft, when there are any
     * @return one for each draft, in their order; empty where a key is taken
     */
    Mono<List<Optional<Stored<S>>>> insertAll(List<Draft<S>> drafts, List<IdempotencyKey> keys) {
        if (drafts.isEmpty()) {
            return Mono.just(List.of());
        }
        return ready().then(Rehearsal.mayWrite()).then(Origin.current()).flatMap(origin -> {
            List<List<PendingEvent>> events = drafts.stream().map(draft -> seal(draft, 0, origin)).toList();
            List<Document> documents = new ArrayList<>(drafts.size());
            for (int i = 0; i < drafts.size(); i++) {
                documents.add(remembering(drafts.get(i), events.get(i), keys.isEmpty() ? null : keys.get(i)));
            }
            return reads.sealing()
                    .sealedNew(documents)
                    .flatMap(sealed -> Mono
                            .from(reads.documents().insertMany(sealed, new InsertManyOptions().ordered(false))))
                    .thenReturn(List.<Integer>of())
                    .onErrorResume(MongoBulkWriteException.class, StoreFailures::duplicates)
                    .map(duplicates -> {
                        Set<Integer> taken = new HashSet<>(duplicates);
                        List<Optional<Stored<S>>> outcome = new ArrayList<>(drafts.size());
                        for (int i = 0; i < documents.size(); i++) {
                            outcome.add(taken.contains(i)
                                    ? Optional.empty()
                                    : Optional.of(inserted(drafts.get(i), events.get(i))));
                        }
                        return outcome;
                    });
        });
    }

    /** Decides on what is there and writes if nobody was faster; else decides again, or fails as stale. */
    Mono<Stored<S>> change(String id, ExpectedVersion expected, @Nullable IdempotencyKey key,
            Function<Stored<S>, Mono<Draft<S>>> rule) {
        Mono<Stored<S>> attempt = ready()
                .then(Mono.defer(() -> reads.first(Filters.eq("_id", id), answers.withAnswer(key))))
                .switchIfEmpty(Mono.error(() -> kind.unknown(id)))
                .flatMap(document -> {
                    Optional<Document> answer = key == null ? Optional.empty() : answers.in(document, key);
                    if (answer.isPresent()) {
                        return again(document, answer.get());
                    }
                    Stored<S> read = reads.form().read(document);
                    expected.mustBe(read.version());
                    return rule.apply(read).flatMap(draft -> update(document, read, draft, key));
                });
        return expected instanceof ExpectedVersion.Exactly
                ? attempt.onErrorResume(Overtaken.class, _ -> reads.get(id)
                        .flatMap(
                                now -> Mono.error(new StaleVersion(now.version()))))
                : attempt.retryWhen(UNTIL_AT_REST.onRetryExhaustedThrow((_, _) -> new Contention(id)));
    }

    /** Somebody wrote between this attempt's read and its write. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    private Mono<Stored<S>> update(Document before, Stored<S> read, Draft<S> draft, @Nullable IdempotencyKey key) {
        if (draft.told().isEmpty()) {
            return Mono.just(read);
        }
        return Rehearsal.mayWrite().then(Origin.current()).flatMap(origin -> {
            List<PendingEvent> events = seal(draft, read.version(), origin);
            Stored<S> next = new Stored<>(read.id(), draft.versionAfter(read.version()), draft.state());
            List<Bson> updates = new ArrayList<>(List.of(Updates.set("version", next.version()),
                    Updates.set("changedAt", answers.now()),
                    Updates.pushEach("pending", events.stream().map(PendingEvent::toDocument).toList())));
            updates.addAll(AggregateDocument.foundByOthers(before, draft));
            if (key != null) {
                updates.add(answers.remember(key, next.version(), position(events)));
            }
            Mono<Document> written = reads.sealing()
                    .sealed(read.id(), reads.form().write(next.state()))
                    .flatMap(state -> Mono.from(reads.documents()
                            .findOneAndUpdate(Filters.and(isStill(read), outbox.hasRoom()),
                                    Updates.combine(Updates.set("state", state), Updates.combine(updates)),
                                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)
                                            .projection(outbox.needed()))))
                    .switchIfEmpty(Mono.defer(() -> overtakenOrFull(read)));
            return WrittenSoFar.noting(written, position(events))
                    .map(document -> {
                        outbox.wrote(document);
                        return next;
                    })
                    .onErrorResume(StoreFailures::isDuplicate, _ -> answeredOrTaken(draft, key))
                    .onErrorMap(StoreFailures::isTooLarge, _ -> outbox.full());
        });
    }

    private Mono<Void> mustBeFree(Draft<S> draft) {
        return reads.count(Filters.in("key", draft.keys()))
                .flatMap(there -> there == 0 ? Mono.empty() : taken(draft).flatMap(Mono::error));
    }

    private static Bson isStill(Stored<?> read) {
        return Filters.and(Filters.eq("_id", read.id()), Filters.eq("version", read.version()));
    }

    private <T> Mono<T> overtakenOrFull(Stored<S> read) {
        return reads.count(isStill(read)).flatMap(there -> Mono.error(there == 0 ? new Overtaken() : outbox.full()));
    }

    /** The remembered answer has the very state of the document: what is sealed in the one is in the other. */
    private Document remembering(Draft<S> draft, List<PendingEvent> events, @Nullable IdempotencyKey key) {
        Document document = reads.form().first(draft, events).append("changedAt", answers.now());
        if (key != null) {
            answers.remember(key, AggregateDocument.version(document), position(events), document);
        }
        return document;
    }

    private Stored<S> inserted(Draft<S> draft, List<PendingEvent> events) {
        var stored = new Stored<>(draft.id(), draft.versionAfter(0), draft.state());
        outbox.wrote(stored.id(), stored.version(), events);
        return stored;
    }

    private Mono<Stored<S>> answeredOrTaken(Draft<S> draft, @Nullable IdempotencyKey key) {
        Mono<Stored<S>> taken = Mono.defer(() -> taken(draft)).flatMap(Mono::error);
        return key == null ? taken : replay(key).switchIfEmpty(taken);
    }

    /** @return what the key's request wrote, as it was answered the first time; empty when it wrote nothing */
    Mono<Stored<S>> replay(IdempotencyKey key) {
        return answers.find(key).flatMap(found -> again(found.document(), found.answer()));
    }

    /** Where it stands when all of these were written, one after the other. */
    SeenPosition position(Stream<Written> all) {
        return WrittenSoFar.of(all, outbox::partition);
    }

    private SeenPosition position(List<PendingEvent> events) {
        return position(events.stream().map(Written::of));
    }

    private Mono<Stored<S>> again(Document document, Document answer) {
        return WrittenSoFar.noting(Mono.just(reads.form().replay(document, answer)),
                RememberedAnswers.position(answer));
    }

    /** Which of the keys was taken is asked only when there are several. */
    Mono<Refusal> taken(Draft<S> draft) {
        String first = draft.keys().getFirst();
        Mono<String> taken = draft.keys().size() == 1
                ? Mono.just(first)
                : reads.all(Filters.in("key", draft.keys()), AggregateReads.WITHOUT_ANSWERS)
                        .filter(other -> !draft.id().equals(other.getString("_id")))
                        .flatMapIterable(AggregateDocument::keys)
                        .filter(draft.keys()::contains)
                        .collectList()
                        .map(found -> draft.keys().stream().filter(found::contains).findFirst().orElse(first));
        return taken.map(key -> kind.second().refusal(draft.state(), key));
    }

    private Mono<Void> ready() {
        return indexes.needed().then(Mono.fromRunnable(outbox::mustHaveRoom));
    }

    private List<PendingEvent> seal(Draft<S> draft, long version, Origin origin) {
        return envelopes.seal(draft.told(), draft.id(), version, origin);
    }
}
