package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Collection;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.membership.MemberEvent.TransferType;
import vn.bangvang.member.organisation.CellMembers;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/** Counts and moves members for the tree. */
@Service
class MembersOfCells implements CellMembers {
    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final Departures departures;

    MembersOfCells(Aggregates<Member, MemberEvent> members, MemberQueries queries, Departures departures) {
        this.members = members;
        this.queries = queries;
        this.departures = departures;
    }

    @Override
    public Mono<Census> census(Collection<String> cellIds) {
        return queries.census(cellIds);
    }

    @Override
    public Mono<Traces> tracesIn(String cellId) {
        return queries.everPlacedIn(cellId)
                .flatMapIterable(Member::placements)
                .filter(placement -> placement.cellId().equals(cellId))
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
                move.internal() ? TransferType.INTERNAL : TransferType.OFFICIAL, move.effectiveOn(), null,
                move.decisionNo());
        return queries.activeIn(move.fromId()).collectList().flatMap(moving -> {
            moving.forEach(member -> TransferRules.transfer(member.state(), transfer, move.to()));
            return Flux.fromIterable(moving)
                    .concatMap(member -> transfer(member.id(), move, transfer))
                    .concatMap(moved -> departures.followedUp(moved.state()))
                    .then();
        });
    }

    /** Whoever was moved or has left meanwhile stays where they went. */
    private Mono<Stored<Member>> transfer(String id, Move move, TransferMember transfer) {
        return members.decide(id, ExpectedVersion.any(), read -> {
            Member now = read.state();
            return now.active() && now.cellId().equals(move.fromId())
                    ? Mono.just(TransferRules.transfer(now, transfer, move.to()))
                    : Mono.empty();
        });
    }
}
