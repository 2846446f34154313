package vn.bangvang.member.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.CorrectOrganisation.Change;
import vn.bangvang.member.organisation.CorrectOrganisation.End;
import vn.bangvang.member.organisation.CorrectOrganisation.Parent;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Puts the history of an organisation right, or shows what it would become. The caller must reach the organisation and
 * everything that it stands under otherwise than before. What is or was inside is read just before the write, as for
 * every end, see {@link Organisations}.
 */
@Service
public class CorrectingOrganisations {
    private final Aggregates<Organisation, OrganisationEvent> organisations;
    private final OrganisationQueries queries;
    private final OrganisationTree tree;
    private final CellMembers members;
    private final Clock clock;

    CorrectingOrganisations(Aggregates<Organisation, OrganisationEvent> organisations, OrganisationQueries queries,
            OrganisationTree tree, CellMembers members, Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.tree = tree;
        this.members = members;
        this.clock = clock;
    }

    public Mono<Stored<Organisation>> correct(Caller caller, String id, ExpectedVersion expected,
            CorrectOrganisation command) {
        return tree.reached(caller, id)
                .flatMap(_ -> organisations.decide(id, expected, now -> decided(caller, now.state(), command)));
    }

    /** What {@link #correct} would answer now; writes nothing. */
    public Mono<Stored<Organisation>> preview(Caller caller, String id, ExpectedVersion expected,
            CorrectOrganisation command) {
        return tree.reached(caller, id).then(Mono.defer(() -> organisations.get(id))).flatMap(now -> {
            if (expected instanceof ExpectedVersion.Exactly(long version) && version != now.version()) {
                return Mono.error(new StaleVersion(now.version()));
            }
            return decided(caller, now.state(), command)
                    .map(decided -> new Stored<>(id, now.version(), decided.state()));
        });
    }

    private Mono<Decided<Organisation, OrganisationEvent>> decided(Caller caller, Organisation organisation,
            CorrectOrganisation command) {
        return Mono.zip(tree.lineage(named(organisation, command)),
                queries.everUnder(List.of(organisation.id())).collectList(), members.periodsIn(organisation.id()))
                .map(found -> {
                    Lineage lineage = found.getT1();
                    Reach reach = Reach.of(caller, lineage);
                    mustKnow(command, lineage, reach);
                    Decided<Organisation, OrganisationEvent> decided = OrganisationCorrectionRules.correct(
                            organisation, command, lineage.byId(), found.getT2(), found.getT3(), Today.by(clock));
                    touched(organisation, decided.state()).forEach(reach::mustCover);
                    return decided;
                });
    }

    private static Set<String> named(Organisation organisation, CorrectOrganisation command) {
        return Stream.concat(Stream.concat(Stream.of(organisation.id()),
                organisation.placements().stream().map(Organisation.Placement::parentId)),
                command.changes().stream().flatMap(CorrectingOrganisations::others)).collect(Collectors.toSet());
    }

    private static Stream<String> others(Change change) {
        return switch (change.to()) {
            case Parent it -> Stream.of(it.parentId());
            case End it -> Stream.ofNullable(it.successorId());
            case null, default -> Stream.empty();
        };
    }

    private static void mustKnow(CorrectOrganisation command, Lineage lineage, Reach reach) {
        for (int i = 0; i < command.changes().size(); i++) {
            String pointer = "/changes/" + i + "/to";
            others(command.changes().get(i)).forEach(id -> {
                lineage.chainOf(id, pointer);
                reach.mustCover(id);
            });
        }
    }

    /** What it stands under on some day and did not before, or the other way round. */
    private static Set<String> touched(Organisation before, Organisation after) {
        Set<String> then = parents(before);
        Set<String> now = parents(after);
        return Stream.concat(then.stream().filter(id -> !now.contains(id)),
                now.stream().filter(id -> !then.contains(id))).collect(Collectors.toSet());
    }

    private static Set<String> parents(Organisation organisation) {
        return organisation.placements().stream().map(Organisation.Placement::parentId).collect(Collectors.toSet());
    }
}
