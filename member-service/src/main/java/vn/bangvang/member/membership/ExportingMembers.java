package vn.bangvang.member.membership;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Gathers what this service holds of a person. The caller must reach the record that is named; of the person's other
 * records those are shown that the caller reaches as well.
 */
@Service
public class ExportingMembers {
    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final OrganisationTree tree;

    ExportingMembers(Aggregates<Member, MemberEvent> members, MemberQueries queries, OrganisationTree tree) {
        this.members = members;
        this.queries = queries;
        this.tree = tree;
    }

    /**
     * @param records the one that was named first
     * @param outOfReach how many others there are that the caller may not see
     */
    public record Held(List<Stored<Member>> records, int outOfReach) {}

    public Mono<Held> export(Caller caller, String id) {
        return Mono.fromRunnable(() -> OwnScope.EXPORT.mustBeHeldBy(caller))
                .then(members.get(id))
                .flatMap(named -> tree.reached(caller, named.state().cellId()).thenReturn(named))
                .flatMap(named -> named.state().erasedOn() == null
                        ? queries.find(new MemberSearch(null, named.state().personId(), null, null), null,
                                Part.first(FindingMembers.SORTED_AT_MOST))
                                .filter(other -> !other.id().equals(id))
                                .collectList()
                                .flatMap(others -> held(caller, named, others))
                        : Mono.just(new Held(List.of(named), 0)));
    }

    private Mono<Held> held(Caller caller, Stored<Member> named, List<Stored<Member>> others) {
        return tree.lineage(others.stream().map(other -> other.state().cellId()).toList()).map(lineage -> {
            Reach reach = Reach.of(caller, lineage);
            List<Stored<Member>> reached = others.stream()
                    .filter(other -> reach.covers(other.state().cellId()))
                    .toList();
            return new Held(Stream.concat(Stream.of(named), reached.stream()).toList(),
                    others.size() - reached.size());
        });
    }
}
