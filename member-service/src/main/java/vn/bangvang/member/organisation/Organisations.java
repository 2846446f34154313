package vn.bangvang.member.organisation;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.OrganisationCommand.ConvertKind;
import vn.bangvang.member.organisation.OrganisationCommand.DissolveOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.EstablishOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.RenameOrganisation;
import vn.bangvang.member.organisation.OrganisationCommand.ReparentOrganisation;
import vn.bangvang.member.organisation.OrganisationQueries.Search;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Founds, shows and changes organisations, each within its own document.
 *
 * <p>Re-parenting needs no boundary beyond that: see {@link OrganisationRules} for why circles cannot arise. What is
 * read of other documents (the parent's end, children and members before an end or a conversion) may be overtaken in
 * the milliseconds before the write. The outcome is then a child or member that has to be moved, as after a late paper;
 * it is never a circle, never a second parent, and every count of the standings still finds it.
 */
@Service
public class Organisations {
    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationQueries queries;
    private final OrganisationTree tree;
    private final ContentsReader contents;
    private final Clock clock;

    Organisations(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationQueries queries,
            OrganisationTree tree, ContentsReader contents, Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.tree = tree;
        this.contents = contents;
        this.clock = clock;
    }

    /** Refused as UNKNOWN_ORGANISATION when there is none. */
    public Mono<Stored<Organisation>> get(Caller caller, String id) {
        return tree.reached(caller, id).flatMap(_ -> organisations.get(id));
    }

    /** Those in the caller's subtree, in the order of ids. */
    public Flux<Stored<Organisation>> find(Caller caller, @Nullable String code, @Nullable String parentId,
            @Nullable String identifier, @Nullable String text, Part part) {
        return tree.subtree(caller)
                .flatMapMany(within -> queries.find(
                        new Search(code, parentId, identifier, text, within.orElse(null)), part));
    }

    /**
     * The organisations in the caller's subtree that these codes may mean; an id is taken for a code of its own.
     *
     * @return their ids by code
     */
    public Mono<Map<String, Set<String>>> called(Caller caller, Set<String> codes) {
        return tree.subtree(caller)
                .flatMapMany(within -> queries.called(codes, within.orElse(null)))
                .collect(HashMap::new, (found, each) -> {
                    String name = codes.contains(each.id()) ? each.id() : each.code();
                    found.computeIfAbsent(name, _ -> new HashSet<>()).add(each.id());
                });
    }

    /**
     * A province is founded only by a caller whom no subtree limits. Refused as ORGANISATION_ALREADY_EXISTS when the
     * province has this code already.
     */
    public Mono<Stored<Organisation>> establish(Caller caller, EstablishOrganisation command, IdempotencyKey key) {
        return organisations.found(key, id -> parent(caller, command.parentId())
                .map(parent -> OrganisationRules.establish(id, command, parent.orElse(null),
                        Today.by(clock))));
    }

    private Mono<Optional<Organisation>> parent(Caller caller, @Nullable String id) {
        if (id == null) {
            Reach.of(caller).mustCoverEverything();
            return Mono.just(Optional.empty());
        }
        return tree.reached(caller, id).map(lineage -> Optional.of(lineage.chainOf(id, "/parentId").getFirst()));
    }

    public Mono<Stored<Organisation>> rename(Caller caller, String id, ExpectedVersion expected,
            RenameOrganisation command) {
        return change(caller, id, expected,
                organisation -> Mono.just(OrganisationRules.rename(organisation, command)));
    }

    /** Refused as IDENTIFIER_TAKEN when another organisation has one of them. */
    public Mono<Stored<Organisation>> identify(Caller caller, String id, ExpectedVersion expected,
            List<OrganisationIdentifier> identifiers) {
        return change(caller, id, expected,
                organisation -> Mono.just(OrganisationRules.identify(organisation, identifiers)));
    }

    public Mono<Stored<Organisation>> reparent(Caller caller, String id, ExpectedVersion expected,
            ReparentOrganisation command) {
        return change(caller, id, expected,
                organisation -> tree.lineage(List.of(command.parentId())).map(lineage -> {
                    List<Organisation> chain = lineage.chainOf(command.parentId(), "/parentId");
                    Reach.of(caller, lineage).mustCover(command.parentId());
                    return OrganisationRules.reparent(organisation, command, chain);
                }));
    }

    public Mono<Stored<Organisation>> convert(Caller caller, String id, ExpectedVersion expected,
            ConvertKind command) {
        return change(caller, id, expected, organisation -> contents.of(id)
                .map(inside -> OrganisationRules.convert(organisation, command, inside)));
    }

    public Mono<Stored<Organisation>> dissolve(Caller caller, String id, ExpectedVersion expected,
            DissolveOrganisation command, IdempotencyKey key) {
        return tree.reached(caller, id)
                .flatMap(_ -> organisations.decide(id, expected, key, read -> contents.of(id)
                        .map(inside -> OrganisationRules.dissolve(read.state(), command, inside))));
    }

    private Mono<Stored<Organisation>> change(Caller caller, String id, ExpectedVersion expected,
            Function<Organisation, Mono<Decided<Organisation, OrganisationEvent>>> rule) {
        return tree.reached(caller, id)
                .flatMap(_ -> organisations.decide(id, expected, read -> rule.apply(read.state())));
    }
}
