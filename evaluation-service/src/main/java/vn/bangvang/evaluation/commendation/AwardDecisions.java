package vn.bangvang.evaluation.commendation;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Shows one decision with those whom it names: to who reaches its issuer or somebody whom it names, and members only to
 * who may read members.
 */
@Service
public final class AwardDecisions {
    private static final String MEMBERS = "members:read";

    private final Aggregates<Commendation, Commendation.Event> commendations;
    private final OrganisationReach reach;

    AwardDecisions(Aggregates<Commendation, Commendation.Event> commendations, OrganisationReach reach) {
        this.commendations = commendations;
        this.reach = reach;
    }

    /** @param named a page of its commendations that the caller may see, in the order of their ids */
    public record Found(AwardDecision decision, List<Stored<Commendation>> named) {}

    /** Refused as UNKNOWN_DECISION when there is none, or none that is anything to the caller: numbers are guessed. */
    public Mono<Found> get(Caller caller, AwardDecision.Name name, @Nullable String afterId, int limit) {
        Query named = Query.where("award.issuerOrganisationId", name.issuerOrganisationId())
                .and("award.decisionNo", name.decisionNo())
                .and("award.decidedOn", name.decidedOn());
        return commendations.all(named).collectList().map(all -> {
            Reach own = reach.of(caller);
            if (all.stream().noneMatch(stored -> Commendations.maySee(own, stored))) {
                throw Refusal.notFound("UNKNOWN_DECISION", "/decisionNo", name.decisionNo());
            }
            List<Stored<Commendation>> page = all.stream()
                    .filter(stored -> isNamedTo(caller, own, stored))
                    .filter(stored -> afterId == null || stored.id().compareTo(afterId) > 0)
                    .sorted(Comparator.comparing(Stored::id))
                    .limit(limit)
                    .toList();
            return new Found(AwardDecision.of(name, all.stream().map(Stored::state).toList()), page);
        });
    }

    private static boolean isNamedTo(Caller caller, Reach own, Stored<Commendation> stored) {
        return Commendations.maySee(own, stored)
                && (stored.state().award().recipientType() != Subject.Type.MEMBER || caller.scopes().contains(MEMBERS));
    }
}
