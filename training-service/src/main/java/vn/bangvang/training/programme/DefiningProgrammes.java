package vn.bangvang.training.programme;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/** Defines programmes, and finds the one that a code means. */
@Service
public class DefiningProgrammes {
    private final Programmes programmes;

    DefiningProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Refused as PROGRAMME_ALREADY_EXISTS when the code is taken, be it by a predefined programme. */
    public Mono<Stored<TrainingProgramme>> define(TrainingProgramme programme, IdempotencyKey key) {
        return PredefinedProgrammes.byCode(programme.code()).isPresent()
                ? Mono.error(() -> Refusal.conflict("PROGRAMME_ALREADY_EXISTS", "/code", programme.code()))
                : programmes.add(programme, key);
    }

    /**
     * Empty when no programme has this code. A predefined one is there even in the first moments of an installation.
     */
    public Mono<Stored<TrainingProgramme>> find(String code) {
        return programmes.find(code)
                .switchIfEmpty(Mono.justOrEmpty(PredefinedProgrammes.byCode(code)).flatMap(programmes::addPredefined));
    }

    /** Refused as UNKNOWN_PROGRAMME, at the given place of the request, when no programme has this code. */
    public Mono<TrainingProgramme> byCode(String code, String pointer) {
        return find(code).map(Stored::state)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_PROGRAMME", pointer, code)));
    }

    /** Defines what every installation knows; doing it again, or in two instances at once, changes nothing. */
    public Mono<Void> definePredefined() {
        return Flux.fromIterable(PredefinedProgrammes.all()).concatMap(programmes::addPredefined).then();
    }
}
