package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Merges one organisation into another: what stands under it is re-parented, its members are transferred, then it ends
 * and names its successor. Each of these is a document and an event of its own. All rules are asked before the first
 * write; if the service dies half-way, the same request continues where it stopped, because only what is still inside
 * is moved.
 */
@Service
public class MergingOrganisations {
    private final Organisations organisations;
    private final Inhabitants inhabitants;

    MergingOrganisations(Organisations organisations, Inhabitants inhabitants) {
        this.organisations = organisations;
        this.inhabitants = inhabitants;
    }

    public Mono<Stored<Organisation>> merge(Caller caller, String id, ExpectedVersion expected,
            MergeOrganisation command) {
        return organisations.lineage(List.of(id, command.intoId())).flatMap(lineage -> {
            caller.mustReach(id, lineage);
            List<Organisation> successor = lineage.chainOf(command.intoId(), "/intoId");
            caller.mustReach(command.intoId(), lineage);
            return organisations.change(id, expected, organisation -> emptied(organisation, command, successor));
        });
    }

    private Mono<Decided<Organisation, OrganisationEvent>> emptied(Organisation organisation,
            MergeOrganisation command, List<Organisation> successor) {
        String id = organisation.id();
        return Mono.zip(organisations.standingChildren(id).collectList(), inhabitants.census(List.of(id)))
                .flatMap(inside -> {
                    OrganisationRules.requireMergeable(organisation, command, successor, inside.getT1(),
                            inside.getT2().active());
                    ReparentOrganisation move = new ReparentOrganisation(command.intoId(), command.effectiveOn(),
                            command.decisionNo());
                    inside.getT1().forEach(child -> OrganisationRules.reparent(child, move, successor));
                    return inhabitants.moveAll(id, successor.getFirst(), command.effectiveOn(), command.decisionNo())
                            .then(moveChildren(inside.getT1(), move, successor));
                })
                .then(Mono.defer(() -> Mono.zip(organisations.standingChildren(id).count(),
                        inhabitants.census(List.of(id)), (children, census) -> OrganisationRules.merge(organisation,
                                command, children.intValue(), census.active()))));
    }

    private Mono<Void> moveChildren(List<Organisation> children, ReparentOrganisation move,
            List<Organisation> successor) {
        return Flux.fromIterable(children)
                .concatMap(child -> organisations
                        .change(child.id(), ExpectedVersion.any(),
                                now -> Mono.fromSupplier(() -> OrganisationRules.reparent(now, move, successor)))
                        .onErrorResume(Refusal.class, refusal -> refusal.code().equals("ALREADY_PLACED_THERE")
                                ? Mono.empty()
                                : Mono.error(refusal)))
                .then();
    }
}
