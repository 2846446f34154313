package vn.bangvang.member.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.membership.MemberEvent.TransferType;
import vn.bangvang.member.organisation.CellMembers;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.Stored;

/** Counts and moves members for the tree. */
@Service
class MembersOfCells implements CellMembers {
    private final Aggregates<Member, MemberEvent> members;
    private final MemberQueries queries;
    private final Departures departures;
    private final Clock clock;

    MembersOfCells(Aggregates<Member, MemberEvent> members, MemberQueries queries, Departures departures,
            Clock clock) {
        this.members = members;
        this.queries = queries;
        this.departures = departures;
        this.clock = clock;
    }

    @Override
    public Mono<Census> census(Collection<String> cellIds) {
        return queries.census(cellIds);
    }

    @Override
    public Mono<List<Period>> periodsIn(String cellId) {
        return queries.everPlacedIn(cellId)
                .flatMapIterable(Member::placements)
                .filter(placement -> placement.cellId().equals(cellId))
                .map(placement -> new Period(placement.from(), placement.to()))
                .collectList();
    }

    @Override
    public Mono<Traces> tracesIn(String cellId) {
        return traces(cellId, _ -> true);
    }

    @Override
    public Mono<Traces> tracesBeside(String cellId, LocalDate movedOn) {
        LocalDate day = later(movedOn);
        return traces(cellId, placement -> placement.temporary() || !placement.lastsBeyond(day));
    }

    private Mono<Traces> traces(String cellId, Predicate<CellPlacement> which) {
        return queries.everPlacedIn(cellId)
                .flatMapIterable(Member::placements)
                .filter(placement -> placement.cellId().equals(cellId) && which.test(placement))
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
        return queries.everPlacedIn(move.fromId())
                .filter(member -> moves(member, move))
                .collectList()
                .flatMap(moving -> {
                    moving.forEach(member -> moved(member, move, transfer));
                    return Flux.fromIterable(moving)
                            .concatMap(member -> transfer(member.id(), move, transfer))
                            .concatMap(moved -> departures.followedUp(moved.state()))
                            .then();
                });
    }

    /** Whoever was moved or has left meanwhile stays where they went. */
    private Mono<Stored<Member>> transfer(String id, Move move, TransferMember transfer) {
        return members.decide(id, ExpectedVersion.any(), read -> moves(read.state(), move)
                ? Mono.just(moved(read.state(), move, transfer))
                : Mono.empty());
    }

    private boolean moves(Member member, Move move) {
        LocalDate day = later(move.effectiveOn());
        return member.placements()
                .stream()
                .anyMatch(placement -> !placement.temporary() && placement.cellId().equals(move.fromId())
                        && placement.lastsBeyond(day));
    }

    /** Who would only come later is refused by the rule: nobody can come to what is no more. */
    private Decided<Member, MemberEvent> moved(Member member, Move move, TransferMember transfer) {
        boolean there = member.placements()
                .stream()
                .anyMatch(placement -> placement.cellId().equals(move.fromId())
                        && placement.covers(move.effectiveOn()));
        return !there
                ? TransferRules.transfer(member, transfer, move.to())
                : PlannedDecisions.decide(member, move.effectiveOn(), Today.by(clock),
                        now -> TransferRules.transfer(now, transfer, move.to()));
    }

    /** What ends between the two days has ended already. */
    private LocalDate later(LocalDate day) {
        LocalDate today = Today.by(clock).day();
        return day.isAfter(today) ? day : today;
    }
}
