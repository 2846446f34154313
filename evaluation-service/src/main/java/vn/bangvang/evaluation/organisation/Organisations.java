package vn.bangvang.evaluation.organisation;

import reactor.core.publisher.Mono;

/** Organisations by id, waiting a moment for one that was established just now. */
public interface Organisations {

    /**
     * The organisation, once the read copy knows it.
     *
     * @param pointer where the id stands in the request
     * @throws vn.bangvang.refusal.Refusal INVALID {@code UNKNOWN_ORGANISATION} (signalled) when it stays unknown
     */
    Mono<PartyOrganisation> get(String id, String pointer);

    OrganisationTree tree();
}
