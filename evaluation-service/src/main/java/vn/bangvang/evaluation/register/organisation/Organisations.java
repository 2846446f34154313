package vn.bangvang.evaluation.register.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

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

    /** The ids of the provinces whose organisations this service has heard of. */
    Set<String> provinces();

    /** The ids of those that bear one of these codes, by code. */
    Map<String, Set<String>> called(Set<String> codes);

    /** Those of many that are known, by id, after waiting a moment for all of them together. */
    Mono<Map<String, PartyOrganisation>> arrived(Collection<String> ids);
}
