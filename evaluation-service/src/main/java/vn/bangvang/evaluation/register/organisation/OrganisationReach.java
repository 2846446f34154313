package vn.bangvang.evaluation.register.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Ancestry;
import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;

/** Keeps a caller inside the subtree that the token names, once the organisation that is asked for is known. */
@Service
public final class OrganisationReach {
    private final Organisations organisations;
    private final Ancestry ancestry;

    public OrganisationReach(Organisations organisations, Ancestry ancestry) {
        this.organisations = organisations;
        this.ancestry = ancestry;
    }

    /**
     * @param pointer where the organisation stands in the request
     * @return the organisation; refused as UNKNOWN_ORGANISATION or OUTSIDE_YOUR_ORGANISATION
     */
    public Mono<PartyOrganisation> mustCover(Caller caller, String organisationId, String pointer) {
        return organisations.get(organisationId, pointer).doOnNext(known -> of(caller).mustCover(known.id()));
    }

    /** As {@link #mustCover} for a list: only a caller without limits may ask for every organisation. */
    public Mono<Void> mustCoverList(Caller caller, @Nullable String organisationId) {
        return organisationId == null
                ? Mono.fromRunnable(() -> of(caller).mustCoverEverything())
                : mustCover(caller, organisationId, "/organisationId").then();
    }

    public Reach of(Caller caller) {
        return Reach.of(caller, ancestry);
    }
}
