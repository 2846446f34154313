package vn.bangvang.evaluation.recording;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.recording.RecordEvents.Happening;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.Change;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Ids;
import vn.bangvang.outbox.NewAggregate;
import vn.bangvang.outbox.Stored;

/**
 * Records facts of a year, corrects and withdraws them, as long as the year is not closed.
 *
 * @param <F> the facts
 * @param <S> the record that holds them
 */
public abstract class KeepingRecords<F extends YearFacts, S extends YearRecord<F, S>> {
    private final AggregateStore<S> store;
    private final RecordingYears years;
    private final RecordEvents<S> events;
    private final Function<F, S> first;
    private final YearRecords<S> records;
    private final Clock clock;

    /** @param first makes the record of facts that were not recorded before */
    protected KeepingRecords(AggregateStore<S> store, YearRecords<S> records, RecordingYears years,
            RecordEvents<S> events, Function<F, S> first, Clock clock) {
        this.store = store;
        this.years = years;
        this.events = events;
        this.first = first;
        this.records = records;
        this.clock = clock;
    }

    /** @return the new record; refused when the year is closed or a live record says the same */
    public Mono<Stored<S>> record(F facts, IdempotencyKey key) {
        return store.once(key, () -> {
            facts.mustHold();
            return referencesMustExist(facts)
                    .then(Mono.defer(
                            () -> years.open(facts.organisationId(), facts.organisationPointer(), facts.year())))
                    .flatMap(year -> {
                        String id = Ids.next();
                        S state = first.apply(facts);
                        return store.add(new NewAggregate<>(id, state.key(id), state,
                                List.of(events.tell(Happening.RECORDED, id, state, year))), key);
                    });
        });
    }

    /** @return the record with what was not known before */
    public Mono<Stored<S>> supplement(String id, ExpectedVersion expected, UnaryOperator<F> supplement) {
        return changeFacts(id, expected, Happening.SUPPLEMENTED, supplement, null);
    }

    /** @return the record as corrected; when nothing differs, as it was */
    public Mono<Stored<S>> correct(String id, ExpectedVersion expected, UnaryOperator<F> correction, String reason) {
        return changeFacts(id, expected, Happening.CORRECTED, correction, reason);
    }

    /** @return the record, which counts no longer */
    public Mono<Stored<S>> withdraw(String id, ExpectedVersion expected, String reason) {
        return change(id, expected, Happening.WITHDRAWN, record -> record.withdrawn(reason, clock.instant()));
    }

    public Mono<Stored<S>> get(String id) {
        return store.get(id);
    }

    /** @return records in the order of their ids */
    public Flux<Stored<S>> page(@Nullable String organisationId, @Nullable Integer year, @Nullable String afterId,
            int limit) {
        return records.page(organisationId, year, afterId, limit);
    }

    /** Refuses facts that point at something nobody knows. */
    protected Mono<?> referencesMustExist(F facts) {
        return Mono.empty();
    }

    private Mono<Stored<S>> changeFacts(String id, ExpectedVersion expected, Happening happening,
            UnaryOperator<F> change, @Nullable String reason) {
        return change(id, expected, happening, record -> {
            F changed = change.apply(record.facts());
            return changed.equals(record.facts()) && !record.withdrawn()
                    ? record
                    : record.corrected(changed, reason, clock.instant());
        });
    }

    private Mono<Stored<S>> change(String id, ExpectedVersion expected, Happening happening,
            UnaryOperator<S> decision) {
        return store.change(id, expected, stored -> {
            F before = stored.state().facts();
            return years.open(before.organisationId(), before.organisationPointer(), before.year())
                    .flatMap(year -> {
                        S after = decision.apply(stored.state());
                        return after.equals(stored.state())
                                ? Mono.just(new Change<>(after, List.of()))
                                : referencesMustExist(after.facts()).thenReturn(new Change<>(after, after.key(id),
                                        List.of(events.tell(happening, id, after, year))));
                    });
        });
    }
}
