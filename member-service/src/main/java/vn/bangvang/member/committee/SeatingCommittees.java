package vn.bangvang.member.committee;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Members;
import vn.bangvang.member.organisation.Lineage;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Organisations;
import vn.bangvang.outbox.ExpectedVersion;
import vn.bangvang.outbox.Ids;
import vn.bangvang.outbox.Stored;
import vn.bangvang.refusal.Refusal;

/**
 * Sets up committees and fills their seats. Whether the holder is an active member of the organisation is read from the
 * holder's own document just before the write. A removal in the same instant leaves a seat with somebody who has gone,
 * exactly as a removal on the next day does; vacating the seat is a decision of its own in both cases.
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
    public Mono<Stored<Committee>> get(Caller caller, String organisationId, CommitteeBody body) {
        return reached(caller, organisationId).then(known(organisationId, body));
    }

    /** Refused as COMMITTEE_ALREADY_EXISTS when the organisation has one. */
    public Mono<Stored<Committee>> establish(Caller caller, String organisationId, CommitteeBody body,
            ConfigureCommittee command) {
        return reached(caller, organisationId).flatMap(lineage -> organisations.get(organisationId))
                .flatMap(organisation -> committees
                        .add(CommitteeRules.establish(Ids.next(), organisation.state(), body, command)));
    }

    public Mono<Stored<Committee>> configure(Caller caller, String organisationId, CommitteeBody body,
            ExpectedVersion expected, ConfigureCommittee command) {
        return change(caller, organisationId, body, expected,
                committee -> Mono.fromSupplier(() -> CommitteeRules.configure(committee, command)));
    }

    public Mono<Stored<Committee>> fill(Caller caller, String organisationId, CommitteeBody body,
            ExpectedVersion expected, FillSeat command) {
        return change(caller, organisationId, body, expected,
                committee -> members.get(command.memberId())
                        .onErrorMap(Refusal.class, unknown -> Refusal.invalid("UNKNOWN_MEMBER", "/memberId",
                                command.memberId()))
                        .flatMap(holder -> organisations.lineage(List.of(holder.state().cellId()))
                                .map(lineage -> CommitteeRules.fill(committee, command, holder.state(),
                                        lineage.chain(holder.state().cellId())))));
    }

    public Mono<Stored<Committee>> vacate(Caller caller, String organisationId, CommitteeBody body,
            ExpectedVersion expected, VacateSeat command) {
        return change(caller, organisationId, body, expected,
                committee -> Mono.fromSupplier(() -> CommitteeRules.vacate(committee, command)));
    }

    private Mono<Stored<Committee>> change(Caller caller, String organisationId, CommitteeBody body,
            ExpectedVersion expected, Function<Committee, Mono<Decided<Committee, CommitteeEvent>>> decide) {
        return reached(caller, organisationId).then(known(organisationId, body))
                .flatMap(committee -> committees.change(committee.id(), expected, decide));
    }

    private Mono<Stored<Committee>> known(String organisationId, CommitteeBody body) {
        return committees.find(organisationId, body)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_COMMITTEE", "", body)));
    }

    private Mono<Lineage> reached(Caller caller, String organisationId) {
        return organisations.lineage(List.of(organisationId)).map(lineage -> {
            caller.mustReach(organisationId, lineage);
            @Nullable
            Organisation organisation = lineage.byId().get(organisationId);
            if (organisation == null) {
                throw Refusal.notFound("UNKNOWN_ORGANISATION", "", organisationId);
            }
            return lineage;
        });
    }
}
