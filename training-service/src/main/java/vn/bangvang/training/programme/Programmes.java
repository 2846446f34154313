package vn.bangvang.training.programme;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;

/** The programmes that are defined, by their code. */
public interface Programmes {
    /** Empty when no programme has this code. */
    Mono<Stored<TrainingProgramme>> find(String code);

    /** In the order of their definition. */
    Flux<Stored<TrainingProgramme>> after(@Nullable String lastId, int limit);

    /** Refused as PROGRAMME_ALREADY_EXISTS when the code is taken. */
    Mono<Stored<TrainingProgramme>> add(TrainingProgramme programme, IdempotencyKey key);

    /** Adds one that every installation knows, unless it is there. */
    Mono<Stored<TrainingProgramme>> addPredefined(TrainingProgramme programme);
}
