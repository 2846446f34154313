package vn.bangvang.evaluation.records.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;

/** Keeps a caller inside the subtree that the token names. */
@Service
public final class Reach {
    private final Organisations organisations;
    private final Ancestry tree;

    public Reach(Organisations organisations, Ancestry tree) {
        this.organisations = organisations;
        this.tree = tree;
    }

    /**
     * @param pointer where the organisation stands in the request
     * @return the organisation; refused as UNKNOWN_ORGANISATION or OUTSIDE_YOUR_ORGANISATION
     */
    public Mono<PartyOrganisation> of(Caller caller, String organisationId, String pointer) {
        return organisations.get(organisationId, pointer).doOnNext(known -> caller.mustReach(known.id(), tree));
    }

    /** As {@link #of} for a list: only a caller without limits may ask for every organisation. */
    public Mono<Void> ofList(Caller caller, @Nullable String organisationId) {
        return organisationId == null
                ? Mono.fromRunnable(caller::mustReachEverything)
                : of(caller, organisationId, "/organisationId").then();
    }

    public boolean includes(Caller caller, String organisationId) {
        return caller.reaches(organisationId, tree);
    }
}
