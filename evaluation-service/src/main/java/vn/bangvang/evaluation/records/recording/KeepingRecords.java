package vn.bangvang.evaluation.records.recording;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.recording.RecordEvents.Happening;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.OutgoingEvent;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Records facts of a year, corrects and withdraws them, as long as the year is not closed. A caller is kept to the
 * organisations within reach before any other rule is asked: who may not see a record learns nothing of it.
 *
 * @param <F> the facts
 * @param <S> the record that holds them
 */
public abstract class KeepingRecords<F extends YearFacts, S extends YearRecord<F, S>> {
    private final AggregateStore<S> store;
    private final YearRecords<S> records;
    private final RecordingYears years;
    private final Reach reach;
    private final RecordEvents<S> events;
    private final Function<F, S> first;
    private final Clock clock;

    /**
     * @param collection where the records are stored
     * @param noun names one in refusals
     * @param yearField where the evaluation year stands in the facts, such as {@code period.to}
     * @param first makes the record of facts that were not recorded before
     */
    protected KeepingRecords(RecordKeeping with, String collection, Class<S> type, String noun, String yearField,
            RecordEvents<S> events, Function<F, S> first) {
        this.store = with.stores().of(collection, type, noun);
        this.records = with.pages().of(store, yearField);
        this.years = with.years();
        this.reach = with.reach();
        this.events = events;
        this.first = first;
        this.clock = with.clock();
    }

    /** @return the new record; refused when the year is closed or a live record says the same */
    public Mono<Stored<S>> record(Caller caller, F facts, IdempotencyKey key) {
        return reach.of(caller, facts.organisationId(), facts.organisationPointer())
                .then(Mono.defer(() -> store.once(key, () -> {
                    facts.mustHold();
                    return referencesMustExist(facts)
                            .then(Mono.defer(() -> years.open(facts.organisationId(), facts.organisationPointer(),
                                    facts.year())))
                            .flatMap(year -> add(facts, year, key));
                })));
    }

    /** @return the record with what was not known before */
    public Mono<Stored<S>> supplement(Caller caller, String id, ExpectedVersion expected,
            UnaryOperator<F> supplement) {
        return changeFacts(caller, id, expected, Happening.SUPPLEMENTED, supplement, null);
    }

    /** @return the record as corrected; when nothing differs, as it was */
    public Mono<Stored<S>> correct(Caller caller, String id, ExpectedVersion expected, UnaryOperator<F> correction,
            String reason) {
        return changeFacts(caller, id, expected, Happening.CORRECTED, correction, reason);
    }

    /** @return the record, which counts no longer */
    public Mono<Stored<S>> withdraw(Caller caller, String id, ExpectedVersion expected, String reason) {
        return change(caller, id, expected, Happening.WITHDRAWN, record -> record.withdrawn(reason, clock.instant()));
    }

    public Mono<Stored<S>> get(Caller caller, String id) {
        return store.get(id)
                .flatMap(stored -> reach.of(caller, stored.state().facts().organisationId(), "").thenReturn(stored));
    }

    /**
     * @param organisationId whose records, or null for everybody's, which only a caller without limits may ask for
     * @return records in the order of their ids
     */
    public Flux<Stored<S>> page(Caller caller, @Nullable String organisationId, @Nullable Integer year,
            @Nullable String afterId, int limit) {
        return reach.ofList(caller, organisationId).thenMany(records.page(organisationId, year, afterId, limit));
    }

    /** Refuses facts that point at something nobody knows. */
    protected Mono<?> referencesMustExist(F facts) {
        return Mono.empty();
    }

    private Mono<Stored<S>> add(F facts, RecordingYear year, IdempotencyKey key) {
        String id = Ids.next();
        S state = first.apply(facts);
        OutgoingEvent told = events.tell(Happening.RECORDED, id, state, year);
        return store.add(new NewAggregate<>(id, state.key(id), state, List.of(told)), key);
    }

    private Mono<Stored<S>> changeFacts(Caller caller, String id, ExpectedVersion expected, Happening happening,
            UnaryOperator<F> change, @Nullable String reason) {
        return change(caller, id, expected, happening, record -> {
            F changed = change.apply(record.facts());
            return changed.equals(record.facts()) && !record.withdrawn()
                    ? record
                    : record.corrected(changed, reason, clock.instant());
        });
    }

    private Mono<Stored<S>> change(Caller caller, String id, ExpectedVersion expected, Happening happening,
            UnaryOperator<S> decision) {
        return get(caller, id).then(Mono.defer(() -> store.change(id, expected, stored -> {
            F before = stored.state().facts();
            return years.open(before.organisationId(), before.organisationPointer(), before.year())
                    .flatMap(year -> {
                        S after = decision.apply(stored.state());
                        return after.equals(stored.state())
                                ? Mono.just(new Change<>(after, List.of()))
                                : referencesMustExist(after.facts()).thenReturn(new Change<>(after, after.key(id),
                                        List.of(events.tell(happening, id, after, year))));
                    });
        })));
    }
}
