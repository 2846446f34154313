package vn.bangvang.training.programme;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.IdempotencyKey;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/** Defines programmes, and finds the one that a code means. */
@Component
public class DefiningProgrammes {
    private final Programmes programmes;

    DefiningProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    public Mono<Stored<TrainingProgramme>> define(TrainingProgramme programme, IdempotencyKey key) {
        return programmes.add(programme, key);
    }

    /** Refused as UNKNOWN_PROGRAMME, at the given place of the request, when no programme has this code. */
    public Mono<TrainingProgramme> byCode(String code, String pointer) {
        return programmes.find(code)
                .map(Stored::state)
                .switchIfEmpty(Mono.justOrEmpty(PredefinedProgrammes.byCode(code)))
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_PROGRAMME", pointer, code)));
    }

    /** Defines what every installation knows; doing it again, or in two instances at once, changes nothing. */
    public Mono<Void> definePredefined() {
        return Flux.fromIterable(PredefinedProgrammes.all()).concatMap(programmes::addPredefined).then();
    }
}
