package vn.bangvang.member.membership;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.access.Reach;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.personkeys.PersonKeys;
import vn.bangvang.refusal.Refusal;

/**
 * Erases a person: every record of theirs, and the keys under which it was kept, so that no copy of the store that is
 * made afterwards has them, and remembered answers can no longer be read. The caller must reach the cells of all the
 * records. First it is told, then the keys go; when the process dies in between, the request sent again destroys them.
 *
 * <p>What figures rest on stays: days, cells, kinds of decisions, under an id that names nobody.
 */
@Service
public class ErasingMembers {
    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final OrganisationTree tree;
    private final PersonKeys keys;
    private final Clock clock;

    ErasingMembers(Aggregates<Member, MemberEvent> members, MemberQueries queries, OrganisationTree tree,
            PersonKeys keys, Clock clock) {
        this.members = members;
        this.queries = queries;
        this.tree = tree;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param expected of the record that is named
     * @param key under which that record's erasure is remembered
     * @return that record, with nothing in it that says who the person was
     */
    public Mono<Stored<Member>> erase(Caller caller, String id, ExpectedVersion expected, IdempotencyKey key) {
        return Mono.fromRunnable(() -> OwnScope.ERASE.mustBeHeldBy(caller))
                .then(members.get(id))
                .flatMap(read -> tree.reached(caller, read.state().cellId()).thenReturn(read))
                .flatMap(read -> others(caller, read, expected))
                .flatMapMany(Flux::fromIterable)
                // The named one is the last, for once it is erased nothing says whose the others are.
                .concatMap(other -> erased(other.id(), ExpectedVersion.any(), IdempotencyKey.unnamed()))
                .then(Mono.defer(() -> erased(id, expected, key)));
    }

    /** The person's other records, none of which may be alive or out of reach. */
    private Mono<List<Member>> others(Caller caller, Stored<Member> read, ExpectedVersion expected) {
        Member named = read.state();
        if (named.erasedOn() != null) {
            return Mono.just(List.of());
        }
        return queries.ofPersons(List.of(named.personId()))
                .filter(other -> !other.id().equals(named.id()))
                .collectList()
                .flatMap(others -> tree.lineage(others.stream().map(Member::cellId).toList()).map(lineage -> {
                    others.forEach(other -> Reach.of(caller, lineage).mustCover(other.cellId()));
                    if (others.stream().anyMatch(Member::active)) {
                        throw Refusal.conflict("STILL_A_MEMBER_ELSEWHERE", "", named.id());
                    }
                    // What would be refused of the named one is refused before anything is erased.
                    expected.mustBe(read.version());
                    MemberRules.erase(named, Today.by(clock));
                    return others;
                }));
    }

    private Mono<Stored<Member>> erased(String id, ExpectedVersion expected, IdempotencyKey key) {
        return members.decide(id, expected, key,
                now -> Mono.fromSupplier(() -> MemberRules.erase(now.state(), Today.by(clock))))
                .flatMap(stored -> keys.destroy(id).thenReturn(stored));
    }
}
