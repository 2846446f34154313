package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.CellMembers;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/** Counts and moves members for the tree. */
@Service
class MembersOfCells implements CellMembers {
    private final Members members;
    private final Departures departures;

    MembersOfCells(Members members, Departures departures) {
        this.members = members;
        this.departures = departures;
    }

    @Override
    public Mono<Census> census(Collection<String> organisationIds) {
        return members.census(organisationIds);
    }

    @Override
    public Mono<Traces> tracesIn(String organisationId) {
        return members.everPlacedIn(organisationId)
                .flatMapIterable(member -> member.state().placements())
                .filter(placement -> placement.cellId().equals(organisationId))
                .reduce(new Traces(0, null), MembersOfCells::and);
    }

    private static Traces and(Traces known, CellPlacement placement) {
        LocalDate to = placement.to();
        if (to == null) {
            return placement.temporary() ? new Traces(known.guests() + 1, known.until()) : known;
        }
        LocalDate until = known.until();
        return until == null || to.isAfter(until) ? new Traces(known.guests(), to) : known;
    }

    @Override
    public Mono<Void> moveAll(Move move) {
        TransferMember transfer = new TransferMember(move.to().id(),
                move.internal() ? MemberEvent.TransferType.INTERNAL : MemberEvent.TransferType.OFFICIAL,
                move.effectiveOn(), null,
                move.decisionNo());
        return members.activeIn(move.fromId()).collectList().flatMap(moving -> {
            moving.forEach(member -> TransferRules.transfer(member.state(), transfer, move.to()));
            return Flux.fromIterable(moving)
                    .concatMap(member -> transfer(member.id(), move, transfer))
                    .concatMap(moved -> departures.followedUp(moved.state()))
                    .then();
        });
    }

    private Mono<Stored<Member>> transfer(String id, Move move, TransferMember transfer) {
        return members.change(id, ExpectedVersion.any(), now -> now.active() && now.cellId().equals(move.fromId())
                ? Mono.fromSupplier(() -> TransferRules.transfer(now, transfer, move.to()))
                : Mono.empty());
    }
}
