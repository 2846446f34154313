package vn.bangvang.member.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.DisciplineMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Carries out what happens to a membership between admission and end. The caller must reach the member's official cell,
 * and for a move the cell it leads to as well; who does not learns nothing, not even the version.
 *
 * <p>That the new cell still stands is read just before the write and may be overtaken; the member then has to be
 * transferred once more.
 */
@Service
public class MembershipChanges {
    private final Aggregates<Member, MemberEvent> members;
    private final OrganisationTree tree;
    private final Departures departures;
    private final MemberQueries queries;
    private final Clock clock;

    MembershipChanges(Aggregates<Member, MemberEvent> members, MemberQueries queries, OrganisationTree tree,
            Departures departures, Clock clock) {
        this.members = members;
        this.queries = queries;
        this.clock = clock;
        this.tree = tree;
        this.departures = departures;
    }

    /** A dated decision that a rule takes from the membership alone, before whatever is planned for later. */
    public Mono<Stored<Member>> decide(Caller caller, String id, ExpectedVersion expected, LocalDate on,
            Function<Member, Decided<Member, MemberEvent>> rule) {
        return apply(caller, id, expected, member -> PlannedDecisions.decide(member, on, Today.by(clock), rule));
    }

    /** What a rule decides from the membership alone, whatever is planned. */
    public Mono<Stored<Member>> apply(Caller caller, String id, ExpectedVersion expected,
            Function<Member, Decided<Member, MemberEvent>> rule) {
        return change(caller, id, expected, member -> Mono.just(rule.apply(member)));
    }

    public Mono<Stored<Member>> transfer(Caller caller, String id, ExpectedVersion expected, TransferMember command) {
        return change(caller, id, expected, member -> within(caller, command.toCellId(), "/toCellId")
                .map(cell -> PlannedDecisions.decide(member, command.effectiveOn(), Today.by(clock),
                        now -> TransferRules.transfer(now, command, cell))));
    }

    public Mono<Stored<Member>> reinstate(Caller caller, String id, ExpectedVersion expected,
            ReinstateMember command) {
        return change(caller, id, expected, member -> within(caller, command.cellId(), "/cellId")
                .flatMap(cell -> person(member)
                        .map(person -> PlannedDecisions.decide(member, command.effectiveOn(), Today.by(clock),
                                now -> MemberRules.reinstate(now, command, cell, person)))));
    }

    public Mono<Stored<Member>> remove(Caller caller, String id, ExpectedVersion expected, RemoveMember command,
            IdempotencyKey key) {
        return change(caller, id, rule -> members.decide(id, expected, key, rule),
                member -> Mono.just(PlannedDecisions.decide(member, command.effectiveOn(), Today.by(clock),
                        now -> MemberRules.remove(now, command, Today.by(clock)))));
    }

    public Mono<Stored<Member>> discipline(Caller caller, String id, ExpectedVersion expected,
            DisciplineMember command) {
        String disciplineId = Ids.next();
        return decide(caller, id, expected, command.decidedOn(),
                member -> OfficeRules.discipline(member, disciplineId, command, Today.by(clock)));
    }

    /** Nothing is written when they are the same. */
    public Mono<Stored<Member>> call(Caller caller, String id, ExpectedVersion expected, PersonalDetails details) {
        return apply(caller, id, expected, member -> MemberRules.call(member, details, Today.by(clock)));
    }

    /** A position may be held anywhere in the member's province that the caller reaches. */
    public Mono<Stored<Member>> assign(Caller caller, String id, ExpectedVersion expected, AssignPosition command) {
        String positionId = Ids.next();
        return change(caller, id, expected,
                member -> within(caller, command.organisationId(), "/organisationId")
                        .flatMap(organisation -> secretaries(command)
                                .map(known -> PlannedDecisions.decide(member, command.from(), Today.by(clock),
                                        now -> OfficeRules.assign(now, positionId, command, organisation, known)))));
    }

    private Mono<List<Member>> secretaries(AssignPosition command) {
        return command.type() == Position.Type.SECRETARY
                ? queries.secretariesOf(command.organisationId()).collectList()
                : Mono.just(List.of());
    }

    private Mono<PersonRecords> person(Member member) {
        return queries.ofPersons(List.of(member.personId()))
                .collectList()
                .map(known -> PersonRecords.besides(member.id(), known));
    }

    private Mono<Organisation> within(Caller caller, String organisationId, String pointer) {
        return tree.reached(caller, organisationId)
                .map(lineage -> lineage.chainOf(organisationId, pointer).getFirst());
    }

    private Mono<Stored<Member>> change(Caller caller, String id, ExpectedVersion expected,
            Function<Member, Mono<Decided<Member, MemberEvent>>> rule) {
        return change(caller, id, guarded -> members.decide(id, expected, guarded), rule);
    }

    private Mono<Stored<Member>> change(Caller caller, String id,
            Function<Function<Stored<Member>, Mono<Decided<Member, MemberEvent>>>, Mono<Stored<Member>>> write,
            Function<Member, Mono<Decided<Member, MemberEvent>>> rule) {
        return members.get(id)
                .flatMap(read -> tree.reached(caller, read.state().cellId()))
                .then(Mono.defer(() -> write.apply(now -> tree.reached(caller, now.state().cellId()).flatMap(_ -> {
                    MemberRules.requireNotErased(now.state());
                    return rule.apply(now.state());
                }))))
                .flatMap(changed -> departures.followedUp(changed.state()).thenReturn(changed));
    }
}
