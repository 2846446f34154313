package vn.bangvang.member.committee;

import java.util.List;
import java.util.function.BiFunction;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Members;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Sets up committees and fills their seats. The caller must reach the organisation, and to seat somebody also the cell
 * that they belong to: a stranger's membership is told to nobody.
 *
 * <p>Whether the holder is an active member of the organisation is read from the holder's own document just before the
 * write. A removal in the same instant leaves a seat with somebody who has gone until {@link VacatingSeats} sweeps.
 */
@Service
public class SeatingCommittees {
    private final Committees committees;
    private final Organisations organisations;
    private final Members members;

    SeatingCommittees(Committees committees, Organisations organisations, Members members) {
        this.committees = committees;
        this.organisations = organisations;
        this.members = members;
    }

    /** Refused as UNKNOWN_COMMITTEE when the organisation has none. */
    public Mono<Stored<Committee>> get(Caller caller, String organisationId, Committee.Body body) {
        return reached(caller, organisationId).then(known(organisationId, body));
    }

    /** Refused as COMMITTEE_ALREADY_EXISTS when the organisation has one. */
    public Mono<Stored<Committee>> establish(Caller caller, String organisationId, Committee.Body body,
            ConfigureCommittee command) {
        return reached(caller, organisationId).flatMap(organisation -> committees
                .add(CommitteeRules.establish(Ids.next(), organisation, body, command)));
    }

    public Mono<Stored<Committee>> configure(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, ConfigureCommittee command) {
        return change(caller, organisationId, body, expected, (committee, organisation) -> Mono
                .fromSupplier(() -> CommitteeRules.configure(committee, organisation, command)));
    }

    public Mono<Stored<Committee>> fill(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, FillSeat command) {
        return change(caller, organisationId, body, expected,
                (committee, organisation) -> members.get(command.memberId())
                        .onErrorMap(Refusal.class, unknown -> Refusal.invalid("UNKNOWN_MEMBER", "/memberId",
                                command.memberId()))
                        .flatMap(holder -> organisations.lineage(List.of(holder.state().cellId())).map(lineage -> {
                            caller.mustReach(holder.state().cellId(), lineage);
                            return CommitteeRules.fill(committee, organisation, command, holder.state(),
                                    lineage.chain(holder.state().cellId()));
                        })));
    }

    public Mono<Stored<Committee>> vacate(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected, VacateSeat command) {
        return change(caller, organisationId, body, expected, (committee, organisation) -> Mono
                .fromSupplier(() -> CommitteeRules.vacate(committee, command)));
    }

    private Mono<Stored<Committee>> change(Caller caller, String organisationId, Committee.Body body,
            ExpectedVersion expected,
            BiFunction<Committee, Organisation, Mono<Decided<Committee, CommitteeEvent>>> decide) {
        return reached(caller, organisationId).flatMap(organisation -> known(organisationId, body)
                .flatMap(committee -> committees.change(committee.id(), expected,
                        now -> decide.apply(now, organisation))));
    }

    private Mono<Stored<Committee>> known(String organisationId, Committee.Body body) {
        return committees.find(organisationId, body)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_COMMITTEE", "", body)));
    }

    private Mono<Organisation> reached(Caller caller, String organisationId) {
        return organisations.lineage(List.of(organisationId)).map(lineage -> {
            caller.mustReach(organisationId, lineage);
            return lineage.find(organisationId)
                    .orElseThrow(() -> Refusal.notFound("UNKNOWN_ORGANISATION", "", organisationId));
        });
    }
}
