package vn.bangvang.evaluation.commendation;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.refusal.Refusal;

/** Commendations for whoever holds the paper: what was decided, whether it stands or was revoked. */
@Service
public class Certificates {
    private final Aggregates<Commendation, Commendation.Event> commendations;

    Certificates(Aggregates<Commendation, Commendation.Event> commendations) {
        this.commendations = commendations;
    }

    /** A proposal is no paper: refused as unknown. */
    public Mono<Commendation> decided(String id) {
        return commendations.get(id).map(stored -> {
            if (stored.state().state() == Commendation.State.PROPOSED) {
                throw Refusal.notFound("UNKNOWN_COMMENDATION", "", id);
            }
            return stored.state();
        });
    }
}
