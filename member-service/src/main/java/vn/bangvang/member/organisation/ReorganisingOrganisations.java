package vn.bangvang.member.organisation;

import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Changes organisations, each within its own document.
 *
 * <p>Re-parenting needs no boundary beyond that: see {@link OrganisationRules} for why circles cannot arise. What is
 * read of other documents (the new parent's end, children and members before an end or a conversion) may be overtaken
 * in the milliseconds before the write. The outcome is then a child or member that has to be moved, as after a late
 * paper; it is never a circle, never a second parent, and every count of the standings still finds it.
 */
@Service
public class ReorganisingOrganisations {
    private final Organisations organisations;
    private final ContentsReader contents;

    ReorganisingOrganisations(Organisations organisations, ContentsReader contents) {
        this.organisations = organisations;
        this.contents = contents;
    }

    public Mono<Stored<Organisation>> rename(Caller caller, String id, ExpectedVersion expected,
            RenameOrganisation command) {
        return change(caller, id, expected,
                organisation -> Mono.fromSupplier(() -> OrganisationRules.rename(organisation, command)));
    }

    public Mono<Stored<Organisation>> reparent(Caller caller, String id, ExpectedVersion expected,
            ReparentOrganisation command) {
        return change(caller, id, expected,
                organisation -> organisations.lineage(List.of(command.parentId())).map(lineage -> {
                    List<Organisation> chain = lineage.chainOf(command.parentId(), "/parentId");
                    caller.mustReach(command.parentId(), lineage);
                    return OrganisationRules.reparent(organisation, command, chain);
                }));
    }

    public Mono<Stored<Organisation>> convert(Caller caller, String id, ExpectedVersion expected,
            ConvertKind command) {
        return change(caller, id, expected,
                organisation -> contents.of(id)
                        .map(inside -> OrganisationRules.convert(organisation, command, inside)));
    }

    public Mono<Stored<Organisation>> dissolve(Caller caller, String id, ExpectedVersion expected,
            DissolveOrganisation command) {
        return change(caller, id, expected,
                organisation -> contents.of(id)
                        .map(inside -> OrganisationRules.dissolve(organisation, command, inside)));
    }

    private Mono<Stored<Organisation>> change(Caller caller, String id, ExpectedVersion expected,
            Function<Organisation, Mono<Decided<Organisation, OrganisationEvent>>> decide) {
        return organisations.lineage(List.of(id)).flatMap(lineage -> {
            caller.mustReach(id, lineage);
            return organisations.change(id, expected, decide);
        });
    }
}
