package vn.bangvang.member.membership;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.AuditTrail;
import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/**
 * Carries out what happens to a membership between admission and end. The caller must reach the member's official cell,
 * and for a move the cell it leads to as well; who does not learns nothing, not even the version. Because the answer
 * shows the member, it is written into the audit trail before the change: what was changed is then always answered.
 *
 * <p>That the new cell still stands is read just before the write and may be overtaken; the member then has to be
 * transferred once more.
 */
@Service
public class MembershipChanges {
    private final Members members;
    private final Organisations organisations;
    private final AuditTrail audit;
    private final Departures departures;

    MembershipChanges(Members members, Organisations organisations, AuditTrail audit, Departures departures) {
        this.members = members;
        this.organisations = organisations;
        this.audit = audit;
        this.departures = departures;
    }

    /** Any command that a rule decides from the membership alone. */
    public Mono<Stored<Member>> apply(Caller caller, String id, ExpectedVersion expected,
            Function<Member, Decided<Member, MemberEvent>> rule) {
        return change(caller, id, expected, member -> Mono.fromSupplier(() -> rule.apply(member)));
    }

    public Mono<Stored<Member>> transfer(Caller caller, String id, ExpectedVersion expected, TransferMember command) {
        return change(caller, id, expected, member -> intoCell(caller, member, command.toCellId(), "/toCellId",
                (it, cell) -> TransferRules.transfer(it, command, cell)));
    }

    public Mono<Stored<Member>> reinstate(Caller caller, String id, ExpectedVersion expected,
            ReinstateMember command) {
        return change(caller, id, expected, member -> intoCell(caller, member, command.cellId(), "/cellId",
                (it, cell) -> MemberRules.reinstate(it, command, cell)));
    }

    /** A position may be held anywhere in the member's province that the caller reaches. */
    public Mono<Stored<Member>> assign(Caller caller, String id, ExpectedVersion expected, String positionId,
            MemberCommand.AssignPosition command) {
        return change(caller, id, expected,
                member -> organisations.lineage(List.of(command.organisationId())).map(lineage -> {
                    caller.mustReach(command.organisationId(), lineage);
                    return OfficeRules.assign(member, positionId, command,
                            lineage.chainOf(command.organisationId(), "/organisationId").getFirst());
                }));
    }

    private Mono<Decided<Member, MemberEvent>> intoCell(Caller caller, Member member, String cellId, String pointer,
            BiFunction<Member, Organisation, Decided<Member, MemberEvent>> rule) {
        return organisations.lineage(List.of(cellId)).map(lineage -> {
            caller.mustReach(cellId, lineage);
            return rule.apply(member, lineage.chainOf(cellId, pointer).getFirst());
        });
    }

    private Mono<Stored<Member>> change(Caller caller, String id, ExpectedVersion expected,
            Function<Member, Mono<Decided<Member, MemberEvent>>> decide) {
        return members.get(id)
                .flatMap(stored -> reached(caller, stored.state()))
                .then(Mono.defer(() -> audit.memberDataRead(caller, "member", List.of(id))))
                .then(Mono.defer(() -> members.change(id, expected,
                        member -> reached(caller, member).flatMap(decide))))
                .flatMap(changed -> departures.followedUp(changed.state()).thenReturn(changed));
    }

    private Mono<Member> reached(Caller caller, Member member) {
        return organisations.lineage(List.of(member.cellId())).map(lineage -> {
            caller.mustReach(member.cellId(), lineage);
            return member;
        });
    }
}
