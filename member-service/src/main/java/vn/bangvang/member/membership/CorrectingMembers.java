package vn.bangvang.member.membership;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.StaleVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Puts the history of a membership right, or shows what it would become. The caller must reach the member's official
 * cell and every cell in which the correction begins, moves or ends a placement. Consistency boundary: the person, see
 * {@link PersonRecords}.
 */
@Service
public class CorrectingMembers {
    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final OrganisationTree tree;
    private final Departures departures;
    private final Clock clock;

    CorrectingMembers(Aggregates<Member, MemberEvent> members, MemberQueries queries, OrganisationTree tree,
            Departures departures, Clock clock) {
        this.members = members;
        this.queries = queries;
        this.tree = tree;
        this.departures = departures;
        this.clock = clock;
    }

    public Mono<Stored<Member>> correct(Caller caller, String id, ExpectedVersion expected, CorrectMember command) {
        return reached(caller, id)
                .then(Mono.defer(() -> members.decide(id, expected, now -> decided(caller, now.state(), command))))
                .flatMap(changed -> departures.followedUp(changed.state()).thenReturn(changed));
    }

    /** What {@link #correct} would answer now; writes nothing. */
    public Mono<Stored<Member>> preview(Caller caller, String id, ExpectedVersion expected, CorrectMember command) {
        return reached(caller, id).then(Mono.defer(() -> members.get(id))).flatMap(now -> {
            if (expected instanceof ExpectedVersion.Exactly(long version) && version != now.version()) {
                return Mono.error(new StaleVersion(now.version()));
            }
            return decided(caller, now.state(), command)
                    .map(decided -> new Stored<>(id, now.version(), decided.state()));
        });
    }

    private Mono<Void> reached(Caller caller, String id) {
        return members.get(id)
                .flatMap(read -> tree.reached(caller, read.state().cellId()))
                .then();
    }

    private Mono<Decided<Member, MemberEvent>> decided(Caller caller, Member member, CorrectMember command) {
        MemberRules.requireNotErased(member);
        return Mono.zip(tree.lineage(CorrectionRules.cells(member, command)),
                queries.ofPersons(List.of(member.personId())).collectList()).map(found -> {
                    Lineage lineage = found.getT1();
                    Reach reach = Reach.of(caller, lineage);
                    reach.mustCover(member.cellId());
                    command.newCells().forEach((pointer, cellId) -> {
                        lineage.chainOf(cellId, pointer);
                        reach.mustCover(cellId);
                    });
                    Decided<Member, MemberEvent> decided = CorrectionRules.correct(member, command, lineage.byId(),
                            PersonRecords.besides(member.id(), found.getT2()), Today.by(clock));
                    touched(member, decided.state()).forEach(reach::mustCover);
                    return decided;
                });
    }

    /** The cells whose members on some day are others than before. */
    private static Set<String> touched(Member before, Member after) {
        Set<CellPlacement> same = new HashSet<>(before.placements());
        same.retainAll(after.placements());
        Set<String> cells = new HashSet<>();
        Stream.concat(before.placements().stream(), after.placements().stream())
                .filter(placement -> !same.contains(placement))
                .forEach(placement -> cells.add(placement.cellId()));
        return cells;
    }
}
