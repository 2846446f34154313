package vn.bangvang.outbox.aggregate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.outbox.relay.Relay;
import vn.bangvang.personkeys.PersonKeys;

/** Opens the collections of a service, one for each kind of aggregate, and has their indexes made. */
final class AggregateCollections implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AggregateCollections.class);
    private static final Duration FORGETS_EVERY = Duration.ofMinutes(10);

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Set<String> answering = ConcurrentHashMap.newKeySet();
    private final List<Indexes> indexes = new CopyOnWriteArrayList<>();
    private final MongoDatabase database;
    private final Envelopes envelopes;
    private final Relay relay;
    private final @Nullable PersonKeys keys;
    private final Clock clock;
    private final List<RememberedAnswers> remembered = new CopyOnWriteArrayList<>();
    private Disposable making = Disposables.disposed();
    private Disposable forgetting = Disposables.disposed();
    private volatile boolean running;

    /** @param keys of the persons whom some kinds keep secrets of */
    AggregateCollections(MongoDatabase database, String source, Relay relay, @Nullable PersonKeys keys, Clock clock) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.envelopes = new Envelopes(json, source, clock);
        this.relay = relay;
        this.keys = keys;
        this.clock = clock;
    }

    <S, E> Aggregates<S, E> of(Publication<S, E> publication) {
        Kind<S> kind = publication.kind();
        if (kind.collection().isEmpty() || kind.topic().isEmpty() || kind.aggregateType().isEmpty()) {
            throw new IllegalStateException(kind.noun() + " has no collection, or is told on no topic");
        }
        MongoCollection<Document> documents = database.getCollection(kind.collection());
        var sealing = new SealedFields(kind.secrets(), keys);
        var answers = new RememberedAnswers(documents, sealing, answering, clock);
        remembered.add(answers);
        var reads = new AggregateReads<>(documents, new AggregateDocument<>(json, kind.type()), sealing, kind);
        var itsIndexes = new Indexes(documents, kind);
        indexes.add(itsIndexes);
        var writes = new GuardedWrites<>(reads, envelopes, relay.outbox(documents), answers, itsIndexes, kind);
        return new Aggregates<>(publication, reads, writes, answers);
    }

    @Override
    public void start() {
        running = true;
        making = Flux.fromIterable(indexes).flatMap(Indexes::all).subscribe();
        forgetting = Flux.interval(FORGETS_EVERY).onBackpressureDrop().concatMap(_ -> forgotten(), 1).subscribe();
    }

    /** Completes when no answer of this service is kept that is older than a day. */
    Mono<Void> forgotten() {
        return Flux.fromIterable(remembered)
                .concatMap(answers -> answers.forgetOld().onErrorResume(failure -> {
                    LOG.warn("Old answers were not forgotten: {}", failure.getClass().getName());
                    return Mono.empty();
                }))
                .then();
    }

    @Override
    public void stop() {
        running = false;
        making.dispose();
        forgetting.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
