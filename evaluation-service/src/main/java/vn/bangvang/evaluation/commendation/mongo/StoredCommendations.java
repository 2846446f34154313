package vn.bangvang.evaluation.commendation.mongo;

import java.util.Collection;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.commendation.Commendation;
import vn.bangvang.evaluation.commendation.CommendationQueries;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;

/** Finds the commendations that stand. */
@Component
final class StoredCommendations implements CommendationQueries {
    private static final Query LIVE = Query.all().andNot("state", Commendation.State.REVOKED);

    private final Aggregates<Commendation, Commendation.Event> commendations;

    StoredCommendations(Aggregates<Commendation, Commendation.Event> commendations) {
        this.commendations = commendations;
    }

    @Override
    public Flux<Stored<Commendation>> liveOf(Subject recipient) {
        return commendations.all(LIVE.and("award.recipientId", recipient.id())
                .and("award.recipientType", recipient.type()));
    }

    @Override
    public Flux<Stored<Commendation>> decidedFor(Collection<String> memberIds) {
        return commendations.all(Query.where("award.recipientType", Subject.Type.MEMBER)
                .andAnyOf("award.recipientId", memberIds)).filter(stored -> stored.state().award().decidedOn() != null);
    }

    @Override
    public Flux<String> everyLive() {
        return commendations.ids(LIVE);
    }
}
