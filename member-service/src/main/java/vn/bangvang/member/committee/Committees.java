package vn.bangvang.member.committee;

import java.util.function.BiFunction;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberEvent;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.OrganisationTree;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Sets up committees and fills their seats. Consistency boundary: one committee, so that two concurrent seatings can
 * neither overfill it nor give it two secretaries. The caller must reach the organisation, and to seat somebody also
 * the cell that they belong to: a stranger's membership is told to nobody. Who sits where is data about members:
 * showing it needs the scope to read members and is audited, seating needs the scope to change them.
 *
 * <p>Whether the holder is an active member of the organisation is read from the holder's own document just before the
 * write. A removal in the same instant leaves a seat with somebody who has gone until {@link VacatingSeats} sweeps.
 */
@Service
public class Committees {
    private final Aggregates<Committee, CommitteeEvent> committees;
    private final Aggregates<Member, MemberEvent> members;
    private final OrganisationTree tree;

    Committees(Aggregates<Committee, CommitteeEvent> committees, Aggregates<Member, MemberEvent> members,
            OrganisationTree tree) {
        this.committees = committees;
        this.members = members;
        this.tree = tree;
    }

    /** Whether the caller is shown who sits there. */
    public static boolean showsHolders(Caller caller) {
        return caller.scopes().contains("members:read");
    }

    /** Refused as UNKNOWN_COMMITTEE when the organisation has none. */
    public Mono<Stored<Committee>> get(Caller caller, String organisationId, Committee.Body body) {
        return tree.reached(caller, organisationId)
                .then(known(organisationId, body));
    }

    /** Refused as COMMITTEE_ALREADY_EXISTS when the organisation has one. */
    public Mono<Stored<Committee>> establish(Caller caller, String organisationId, Committee.Body body,
            ConfigureCommittee command) {
        return reached(caller, organisationId).flatMap(organisation -> committees
                .found(id -> Mono.just(CommitteeRules.establish(id, organisation, body, command))));
    }

    public Mono<Stored<Committee>> configure(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, ConfigureCommittee command) {
        return change(caller, organisationId, body, expected, (committee, organisation) -> Mono
                .just(CommitteeRules.configure(committee, organisation, command)));
    }

    public Mono<Stored<Committee>> fill(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, FillSeat command) {
        mustChangeMembers(caller);
        return change(caller, organisationId, body, expected,
                (committee, organisation) -> holder(command.memberId())
                        .flatMap(holder -> tree.reached(caller, holder.cellId())
                                .map(lineage -> CommitteeRules.fill(committee, organisation, command, holder,
                                        lineage.chain(holder.cellId())))));
    }

    public Mono<Stored<Committee>> vacate(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, VacateSeat command) {
        mustChangeMembers(caller);
        return change(caller, organisationId, body, expected,
                (committee, _) -> Mono.just(CommitteeRules.vacate(committee, command)));
    }

    private static void mustChangeMembers(Caller caller) {
        if (!caller.scopes().contains("members:write")) {
            throw Refusal.forbidden("NOT_ALLOWED");
        }
    }

    private Mono<Stored<Committee>> change(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected,
            BiFunction<Committee, Organisation, Mono<Decided<Committee, CommitteeEvent>>> rule) {
        return reached(caller, organisationId).flatMap(organisation -> known(organisationId, body)
                .flatMap(known -> committees.decide(known.id(), expected,
                        now -> rule.apply(now.state(), organisation))));
    }

    private Mono<Member> holder(String memberId) {
        return members.find(memberId)
                .map(Stored::state)
                .switchIfEmpty(Mono.error(() -> Refusal.invalid("UNKNOWN_MEMBER", "/memberId", memberId)));
    }

    private Mono<Stored<Committee>> known(String organisationId, Committee.Body body) {
        return committees.findByKey(Committee.key(organisationId, body))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_COMMITTEE", "", body)));
    }

    private Mono<Organisation> reached(Caller caller, String organisationId) {
        return tree.reached(caller, organisationId)
                .map(lineage -> lineage.find(organisationId)
                        .orElseThrow(() -> Refusal.notFound("UNKNOWN_ORGANISATION", "", organisationId)));
    }
}
