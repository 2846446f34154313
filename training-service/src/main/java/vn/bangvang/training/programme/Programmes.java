package vn.bangvang.training.programme;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Defines programmes, and finds the one that a code means. */
@Service
public class Programmes {
    private final Aggregates<TrainingProgramme, ProgrammeEvent> programmes;

    Programmes(Aggregates<TrainingProgramme, ProgrammeEvent> programmes) {
        this.programmes = programmes;
    }

    /**
     * Programmes are one list for every province, so only a caller without limits adds to it. Refused as
     * PROGRAMME_ALREADY_EXISTS when the code is taken, be it by a predefined programme.
     *
     * @param definition fails with a refusal when it is not sound; asked only for a caller who may define
     */
    public Mono<Stored<TrainingProgramme>> define(Caller caller, IdempotencyKey key,
            Supplier<TrainingProgramme> definition) {
        return Mono.defer(() -> {
            Reach.of(caller).mustCoverEverything();
            TrainingProgramme programme = definition.get();
            return PredefinedProgrammes.byCode(programme.code()).isPresent()
                    ? Mono.error(Refusal.conflict("PROGRAMME_ALREADY_EXISTS", "/code", programme.code()))
                    : programmes.found(key, id -> Mono.just(defined(programme, false)));
        });
    }

    /**
     * Empty when no programme has this code. A predefined one is there even in the first moments of an installation.
     */
    public Mono<Stored<TrainingProgramme>> find(String code) {
        return programmes.findByKey(code)
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(PredefinedProgrammes.byCode(code))
                        .flatMap(this::definePredefined)));
    }

    /** In the order of their definition. */
    public Flux<Stored<TrainingProgramme>> page(Part part) {
        return programmes.page(Query.all(), part);
    }

    /** Refused as UNKNOWN_PROGRAMME, at the given place of the request, when no programme has this code. */
    public Mono<TrainingProgramme> byCode(String code, String pointer) {
        return find(code).map(Stored::state)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_PROGRAMME", pointer, code)));
    }

    /** Defines what every installation knows as soon as the store answers; doing it twice changes nothing. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> definePredefined() {
        return Flux.fromIterable(PredefinedProgrammes.all())
                .concatMap(this::definePredefined)
                .then()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }

    private Mono<Stored<TrainingProgramme>> definePredefined(TrainingProgramme programme) {
        return programmes.foundUnlessThere(PredefinedProgrammes.idOf(programme), defined(programme, true));
    }

    private static Decided<TrainingProgramme, ProgrammeEvent> defined(TrainingProgramme programme,
            boolean predefined) {
        return Decided.of(programme, new ProgrammeEvent.Defined(predefined));
    }
}
