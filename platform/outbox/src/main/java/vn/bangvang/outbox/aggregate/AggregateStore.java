package vn.bangvang.outbox.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The aggregates of one kind, for services that have no {@link Publication} of it yet. */
public final class AggregateStore<S> {
    private final AggregateReads<S> reads;
    private final GuardedWrites<S> writes;
    private final RememberedAnswers answers;

    AggregateStore(AggregateCollections.Opened<S> opened) {
        this.reads = opened.reads();
        this.writes = opened.writes();
        this.answers = opened.answers();
    }

    public Mono<Void> index(String field) {
        return Mono.from(reads.documents().createIndex(Indexes.ascending(field, "_id"))).then();
    }

    public Mono<Stored<S>> find(String id) {
        return reads.find(Filters.eq("_id", id));
    }

    public Mono<Stored<S>> get(String id) {
        return reads.get(id);
    }

    public Mono<Stored<S>> findByKey(String key) {
        return reads.find(Filters.eq("key", key));
    }

    public Mono<Long> count(Bson filter) {
        return reads.count(filter);
    }

    public Flux<Stored<S>> page(Bson filter, @Nullable String afterId, int limit) {
        return reads.page(filter, afterId, limit);
    }

    public Mono<Stored<S>> once(IdempotencyKey key, Supplier<Mono<Stored<S>>> work) {
        return answers.once(key, writes.replay(key), work);
    }

    public Mono<Stored<S>> add(NewAggregate<S> aggregate, @Nullable IdempotencyKey key) {
        return writes.insert(draft(aggregate), key);
    }

    public Flux<Added<S>> addAll(List<NewAggregate<S>> aggregates) {
        List<Draft<S>> drafts = aggregates.stream().map(AggregateStore::draft).toList();
        return writes.insertAll(drafts, List.of()).flatMapMany(written -> {
            List<Mono<Added<S>>> added = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                Draft<S> draft = drafts.get(i);
                added.add(written.get(i)
                        .map(stored -> Mono.just(new Added<>(stored, null)))
                        .orElseGet(() -> writes.taken(draft).map(refusal -> new Added<>(null, refusal))));
            }
            return Flux.concat(added);
        });
    }

    public Mono<Stored<S>> change(String id, ExpectedVersion expected, Function<Stored<S>, Mono<Change<S>>> decide) {
        return change(id, expected, null, decide);
    }

    public Mono<Stored<S>> change(String id, ExpectedVersion expected, @Nullable IdempotencyKey key,
            Function<Stored<S>, Mono<Change<S>>> decide) {
        return writes.change(id, expected, key, stored -> decide.apply(stored).map(change -> {
            List<String> keys = change.keys();
            return new Draft<>(id, keys == null ? List.of() : keys, change.state(), told(change.events()));
        }));
    }

    public Mono<Void> interrupt(Bson filter) {
        return Mono.from(reads.documents().updateMany(filter, Updates.inc("version", 1L))).then();
    }

    private static <S> Draft<S> draft(NewAggregate<S> aggregate) {
        return new Draft<>(aggregate.id(), aggregate.keys(), aggregate.state(), told(aggregate.events()));
    }

    private static List<Told> told(List<OutgoingEvent> events) {
        return events.stream().map(OutgoingEvent::told).toList();
    }
}
