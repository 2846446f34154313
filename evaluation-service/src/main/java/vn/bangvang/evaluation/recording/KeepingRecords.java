package vn.bangvang.evaluation.recording;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    /** @param first makes the record of facts that were not recorded before */
    protected KeepingRecords(AggregateStore<S> store, RecordingYears years, RecordEvents<S> events,
            Function<F, S> first, Clock clock) {
        this.store = store;
        this.years = years;
        this.events = events;
        this.first = first;
        this.clock = clock;
    }

    /** @return the new record; refused when the year is closed or a live record says the same */
    public Mono<Stored<S>> record(F facts, @Nullable IdempotencyKey key) {
        return Mono.defer(() -> {
            facts.mustHold();
            return years.open(facts.organisationId(), facts.year());
        }).flatMap(year -> {
            String id = Ids.next();
            S state = first.apply(facts);
            return store.add(new NewAggregate<>(id, state.key(id), state,
                    List.of(events.tell(Happening.RECORDED, id, state, year))), key);
        });
    }

    /** @return the record as corrected; when nothing differs, as it was */
    public Mono<Stored<S>> correct(String id, ExpectedVersion expected, UnaryOperator<F> correction, String reason) {
        return change(id, expected, Happening.CORRECTED, record -> {
            F corrected = correction.apply(record.facts());
            return corrected.equals(record.facts()) && !record.withdrawn()
                    ? record
                    : record.corrected(corrected, reason, clock.instant());
        });
    }

    /** @return the record, which counts no longer */
    public Mono<Stored<S>> withdraw(String id, ExpectedVersion expected, String reason) {
        return change(id, expected, Happening.WITHDRAWN, record -> record.withdrawn(reason, clock.instant()));
    }

    public Mono<Stored<S>> get(String id) {
        return store.get(id);
    }

    private Mono<Stored<S>> change(String id, ExpectedVersion expected, Happening happening,
            UnaryOperator<S> decision) {
        return store.change(id, expected, stored -> {
            F before = stored.state().facts();
            return years.open(before.organisationId(), before.year()).map(year -> {
                S after = decision.apply(stored.state());
                return after.equals(stored.state())
                        ? new Change<>(after, List.of())
                        : new Change<>(after, after.key(id), List.of(events.tell(happening, id, after, year)));
            });
        });
    }
}
