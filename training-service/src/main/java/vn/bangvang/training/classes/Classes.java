package vn.bangvang.training.classes;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;

/** The classes that were opened. */
public interface Classes {
    /** Empty when there is none with this id. */
    Mono<Stored<TrainingClass>> find(String id);

    /** Refused as UNKNOWN_TRAINING_CLASS when there is none with this id. */
    Mono<Stored<TrainingClass>> get(String id);

    /** Of a programme, of a year, or all; in the order of their opening. */
    Flux<Stored<TrainingClass>> matching(@Nullable String programmeCode, @Nullable Integer year,
            @Nullable String lastId, int limit);

    /**
     * Refused as TRAINING_CLASS_ALREADY_EXISTS when the same class is there.
     *
     * @param rootId the province it belongs to
     */
    Mono<Stored<TrainingClass>> add(TrainingClass opened, String rootId, IdempotencyKey key);

    Mono<Stored<TrainingClass>> change(String id, ExpectedVersion expected, String rootId,
            UnaryOperator<TrainingClass> decision);
}
