package vn.bangvang.member.organisation;

import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.CellMembers.Move;
import vn.bangvang.member.organisation.OrganisationCommand.MergeOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Merges one organisation into another: what stands under it is re-parented, its members are transferred, then it ends
 * and names its successor. Each of these is a document and an event of its own. All rules are asked before the first
 * write; if the service dies half-way, the same request continues where it stopped, because only what is still inside
 * is moved.
 */
@Service
public class MergingOrganisations {
    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationTree tree;
    private final CellMembers members;
    private final ContentsReader contents;

    MergingOrganisations(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationTree tree,
            CellMembers members, ContentsReader contents) {
        this.organisations = organisations;
        this.tree = tree;
        this.members = members;
        this.contents = contents;
    }

    public Mono<Stored<Organisation>> merge(Caller caller, String id, ExpectedVersion expected,
            MergeOrganisation command, IdempotencyKey key) {
        return tree.lineage(List.of(id, command.intoId())).flatMap(lineage -> {
            Reach reach = Reach.of(caller, lineage);
            reach.mustCover(id);
            List<Organisation> successor = lineage.chainOf(command.intoId(), "/intoId");
            reach.mustCover(command.intoId());
            Move move = new Move(id, successor.getFirst(), haveOneGrassroots(lineage.chain(id), successor),
                    command.effectiveOn(), command.decisionNo());
            return organisations.decide(id, expected, key, read -> emptied(read.state(), command, move, successor));
        });
    }

    private Mono<Decided<Organisation, OrganisationEvent>> emptied(Organisation organisation,
            MergeOrganisation command, Move move, List<Organisation> successor) {
        ReparentOrganisation under = new ReparentOrganisation(command.intoId(), command.effectiveOn(),
                command.decisionNo());
        return contents.before(organisation.id(), command.effectiveOn())
                .flatMap(inside -> {
                    OrganisationRules.requireMergeable(organisation, command, successor, inside);
                    inside.children().forEach(child -> OrganisationRules.reparent(child, under, successor));
                    return members.moveAll(move).then(moveChildren(inside.children(), under, successor));
                })
                .then(Mono.defer(() -> contents.of(organisation.id())))
                .map(inside -> OrganisationRules.merge(organisation, command, inside));
    }

    private static boolean haveOneGrassroots(List<Organisation> one, List<Organisation> other) {
        return one.stream()
                .filter(above -> above.kind() == OrganisationKind.GRASSROOTS_ORGANISATION)
                .anyMatch(above -> other.stream().anyMatch(it -> it.id().equals(above.id())));
    }

    private Mono<Void> moveChildren(List<Organisation> children, ReparentOrganisation move,
            List<Organisation> successor) {
        return Flux.fromIterable(children)
                .concatMap(child -> organisations
                        .decide(child.id(), ExpectedVersion.any(),
                                now -> Mono.just(OrganisationRules.reparent(now.state(), move, successor)))
                        .onErrorResume(Refusal.class, refusal -> refusal.code().equals("ALREADY_PLACED_THERE")
                                ? Mono.empty()
                                : Mono.error(refusal)))
                .then();
    }
}
