package vn.bangvang.training.classes.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.classes.ClassEvent.ClassChanged;
import vn.bangvang.training.classes.ClassEvent.ClassOpened;
import vn.bangvang.training.classes.ClassEvents;
import vn.bangvang.training.classes.Classes;
import vn.bangvang.training.classes.TrainingClass;

/** Classes as documents. */
@Component
class StoredClasses implements Classes {
    private final AggregateStore<TrainingClass> store;
    private final ClassEvents events;

    StoredClasses(AggregateStores stores, ClassEvents events) {
        this.store = stores.of("classes", TrainingClass.class, "TRAINING_CLASS");
        this.events = events;
    }

    @Override
    public Mono<Stored<TrainingClass>> find(String id) {
        return store.find(id);
    }

    @Override
    public Mono<Stored<TrainingClass>> get(String id) {
        return store.get(id);
    }

    @Override
    public Flux<Stored<TrainingClass>> matching(@Nullable String programmeCode, @Nullable Integer year,
            @Nullable String lastId, int limit) {
        var wanted = new ArrayList<Bson>();
        if (programmeCode != null) {
            wanted.add(Filters.eq("state.programmeCode", programmeCode));
        }
        if (year != null) {
            wanted.add(Filters.eq("state.year", year));
        }
        return store.page(wanted.isEmpty() ? Filters.empty() : Filters.and(wanted), lastId, limit);
    }

    @Override
    public Mono<Stored<TrainingClass>> add(TrainingClass opened, String rootId, IdempotencyKey key) {
        String id = Ids.next();
        NewAggregate<TrainingClass> born = new NewAggregate<>(id, opened.businessKey(), opened,
                List.of(events.outgoing(id, opened, rootId, new ClassOpened())));
        return store.once(key, () -> store.add(born, key).onErrorMap(Refusal.class, StoredClasses::ofNoSingleField));
    }

    @Override
    public Mono<Stored<TrainingClass>> change(String id, ExpectedVersion expected, String rootId,
            UnaryOperator<TrainingClass> decision) {
        return store.change(id, expected, stored -> Mono.fromSupplier(() -> {
            TrainingClass before = stored.state();
            TrainingClass after = decision.apply(before);
            return after.equals(before)
                    ? new Change<>(before, List.of())
                    : new Change<>(after, after.businessKey(),
                            List.of(events.outgoing(id, after, rootId, new ClassChanged(before))));
        })).onErrorMap(Refusal.class, StoredClasses::ofNoSingleField);
    }

    /** Several fields together are the business key, and it is not the caller's business how. */
    private static Refusal ofNoSingleField(Refusal refusal) {
        return refusal.code().equals("TRAINING_CLASS_ALREADY_EXISTS") ? refusal.at("", null) : refusal;
    }
}
