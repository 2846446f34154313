package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Founds organisations. The parent is read before the new document is written: if it is dissolved in between, the child
 * stands under a dissolved parent until it is re-parented. Closing that gap would make every founding write the parent
 * too; it shows in the tree, and a dissolution is decided on paper days before.
 */
@Service
public class EstablishingOrganisations {
    private final Organisations organisations;

    EstablishingOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A province is founded only by a caller whom no subtree limits. */
    public Mono<Stored<Organisation>> establish(Caller caller, EstablishOrganisation command, IdempotencyKey key) {
        return organisations.once(key, () -> {
            String parentId = command.parentId();
            return parentId == null ? foundRoot(caller, command, key) : foundUnder(parentId, caller, command, key);
        });
    }

    private Mono<Stored<Organisation>> foundRoot(Caller caller, EstablishOrganisation command, IdempotencyKey key) {
        caller.mustReachEverything();
        return organisations.add(OrganisationRules.establish(Ids.next(), command, null), key);
    }

    private Mono<Stored<Organisation>> foundUnder(String parentId, Caller caller, EstablishOrganisation command,
            IdempotencyKey key) {
        return organisations.lineage(List.of(parentId)).flatMap(lineage -> {
            caller.mustReach(parentId, lineage);
            Organisation parent = lineage.find(parentId)
                    .orElseThrow(() -> Refusal.invalid("UNKNOWN_ORGANISATION", "/parentId", parentId));
            return organisations.add(OrganisationRules.establish(Ids.next(), command, parent), key);
        });
    }
}
