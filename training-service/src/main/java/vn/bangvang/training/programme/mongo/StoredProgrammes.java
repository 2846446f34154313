package vn.bangvang.training.programme.mongo;

import java.util.List;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.programme.PredefinedProgrammes;
import vn.bangvang.training.programme.ProgrammeEvents;
import vn.bangvang.training.programme.Programmes;
import vn.bangvang.training.programme.TrainingProgramme;

/** Programmes as documents; their code is the business key. */
@Component
class StoredProgrammes implements Programmes {
    private final AggregateStore<TrainingProgramme> store;
    private final ProgrammeEvents events;

    StoredProgrammes(AggregateStores stores, ProgrammeEvents events) {
        this.store = stores.of("programmes", TrainingProgramme.class, "PROGRAMME");
        this.events = events;
    }

    @Override
    public Mono<Stored<TrainingProgramme>> find(String code) {
        return store.findByKey(code);
    }

    @Override
    public Flux<Stored<TrainingProgramme>> after(@Nullable String lastId, int limit) {
        return store.page(Filters.empty(), lastId, limit);
    }

    @Override
    public Mono<Stored<TrainingProgramme>> add(TrainingProgramme programme, IdempotencyKey key) {
        return store.once(key, () -> store.add(born(Ids.next(), programme, false), key)
                .onErrorMap(Refusal.class, refusal -> refusal.code().equals("PROGRAMME_ALREADY_EXISTS")
                        ? refusal.at("/code", programme.code())
                        : refusal));
    }

    @Override
    public Mono<Stored<TrainingProgramme>> addPredefined(TrainingProgramme programme) {
        NewAggregate<TrainingProgramme> born = born(PredefinedProgrammes.idOf(programme), programme, true);
        return find(programme.code()).switchIfEmpty(Mono.defer(() -> store.add(born, null)))
                .onErrorResume(Refusal.class, otherInstanceWasFaster -> find(programme.code()));
    }

    private NewAggregate<TrainingProgramme> born(String id, TrainingProgramme programme, boolean predefined) {
        return new NewAggregate<>(id, programme.code(), programme,
                List.of(events.defined(id, programme, predefined)));
    }
}
