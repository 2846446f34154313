package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.membership.MemberStatus;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** What may become of a committee: each rule answers the state after the command, or refuses. */
final class CommitteeRules {
    private CommitteeRules() {}

    static Decided<Committee, CommitteeEvent> establish(String id, Organisation organisation, Committee.Body body,
            ConfigureCommittee command) {
        requireStanding(organisation);
        requireTerm(command.term());
        return configured(new Committee(id, organisation.rootId(), organisation.id(), body,
                List.of(Committee.SeatedTerm.of(command.seats(), command.term())), List.of()), command);
    }

    /** A term that begins later than the newest one follows it, so that what was before stays as it was. */
    static Decided<Committee, CommitteeEvent> configure(Committee committee, Organisation organisation,
            ConfigureCommittee command) {
        requireStanding(organisation);
        requireTerm(command.term());
        if (command.seats() < committee.filled()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "FEWER_SEATS_THAN_HOLDERS", "/seats", command.seats(),
                    Map.of("filled", committee.filled()));
        }
        return configured(committee.withTerms(terms(committee, command)), command);
    }

    private static List<Committee.SeatedTerm> terms(Committee committee, ConfigureCommittee command) {
        List<Committee.SeatedTerm> terms = new ArrayList<>(committee.terms());
        Committee.SeatedTerm newest = terms.removeLast();
        Committee.Term term = command.term();
        LocalDate since = newest.from();
        if (term == null) {
            requireSameSeats(newest, command.seats());
            terms.add(newest.with(command.seats()));
            return terms;
        }
        if (since != null && term.from().isBefore(since)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_LAST_CHANGE", "/termFrom", term.from(),
                    Map.of("since", since));
        }
        if (!term.from().equals(since)) {
            terms.add(newest.endedBy(term.from()));
        }
        terms.add(Committee.SeatedTerm.of(command.seats(), term));
        return terms;
    }

    /** Without a day nobody knows whether the term was always so or is from now on; where its own is unknown it was. */
    private static void requireSameSeats(Committee.SeatedTerm newest, int seats) {
        LocalDate since = newest.from();
        if (since != null && newest.seats() != seats) {
            throw Refusal.of(Refusal.Kind.INVALID, "TERM_NOT_NAMED", "/termFrom", null, Map.of("since", since));
        }
    }

    /**
     * Seats, the one secretary and the holder's membership are looked at on every day from the first one on.
     *
     * @param holdersChain the holder's cell and everything above it, the cell first
     */
    static Decided<Committee, CommitteeEvent> fill(Committee committee, Organisation organisation, FillSeat command,
            Member holder, List<Organisation> holdersChain) {
        organisation.requireStandingOn(command.from(), "", "/from");
        List<SeatHolder> beside = committee.holders()
                .stream()
                .filter(seat -> seat.lastsBeyond(command.from()))
                .toList();
        if (beside.stream().anyMatch(seat -> seat.memberId().equals(command.memberId()))) {
            throw Refusal.conflict("ALREADY_SEATED", "/memberId", command.memberId());
        }
        requireWithinTerm(committee, command.from());
        requireRoom(committee, beside, command.from());
        if (command.position() == SeatHolder.Position.SECRETARY
                && beside.stream().anyMatch(seat -> seat.position() == SeatHolder.Position.SECRETARY)) {
            throw Refusal.conflict("SECOND_SECRETARY", "/position", command.position());
        }
        requireMember(committee, command, holder, holdersChain);
        List<SeatHolder> holders = new ArrayList<>(committee.holders());
        holders.add(new SeatHolder(command.memberId(), command.position(), command.from(), null, command.appointed()));
        return Decided.of(committee.withHolders(holders), new CommitteeEvent.SeatFilled(command.from(),
                command.memberId(), command.position(), command.appointed()));
    }

    static Decided<Committee, CommitteeEvent> vacate(Committee committee, VacateSeat command) {
        SeatHolder leaving = seatOf(committee, command.memberId())
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_SEAT", "", command.memberId()));
        if (command.on().isBefore(leaving.from())) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_LAST_CHANGE", "/on", command.on(),
                    Map.of("since", leaving.from()));
        }
        return left(committee, leaving, command.on());
    }

    /**
     * Whose membership has ended, and who was not appointed and has been transferred out of the organisation since,
     * sits there no longer, also when it was planned that they leave later. A re-parenting moves no one.
     *
     * @param chain the member's official cell and everything above it
     * @return empty when the seat is left already, or kept
     */
    static Optional<Decided<Committee, CommitteeEvent>> vacateOfGone(Committee committee, Member member,
            List<Organisation> chain) {
        return committee.holders()
                .stream()
                .filter(seat -> seat.memberId().equals(member.id()))
                .flatMap(seat -> goneOn(committee, seat, member, chain)
                        .map(day -> seat.from().isAfter(day) ? seat.from() : day)
                        .filter(seat::lastsBeyond)
                        .map(day -> left(committee, seat, day))
                        .stream())
                .findFirst();
    }

    private static Optional<LocalDate> goneOn(Committee committee, SeatHolder seat, Member member,
            List<Organisation> chain) {
        if (!member.active()) {
            return Optional.of(member.statuses().getLast().from());
        }
        LocalDate transferred = member.officialPlacement().from();
        boolean outside = chain.stream().noneMatch(above -> above.id().equals(committee.organisationId()));
        return outside && Boolean.FALSE.equals(seat.appointed()) && transferred.isAfter(seat.from())
                ? Optional.of(transferred)
                : Optional.empty();
    }

    private static Optional<SeatHolder> seatOf(Committee committee, String memberId) {
        return committee.holders()
                .stream()
                .filter(seat -> seat.sitting() && seat.memberId().equals(memberId))
                .findFirst();
    }

    private static Decided<Committee, CommitteeEvent> left(Committee committee, SeatHolder leaving, LocalDate on) {
        return Decided.of(
                committee.withHolders(committee.holders()
                        .stream()
                        .map(seat -> seat.equals(leaving) ? leaving.until(on) : seat)
                        .toList()),
                new CommitteeEvent.SeatVacated(on, leaving.memberId()));
    }

    /** Room changes for the worse only on the first day of a seat or a term, so those days are enough. */
    private static void requireRoom(Committee committee, List<SeatHolder> beside, LocalDate from) {
        Stream.of(Stream.of(from), beside.stream().map(SeatHolder::from),
                committee.terms().stream().flatMap(term -> Stream.ofNullable(term.from())))
                .flatMap(Function.identity())
                .filter(day -> !day.isBefore(from))
                .sorted()
                .forEach(day -> committee.seatsOn(day).ifPresent(seats -> {
                    if (beside.stream().filter(seat -> seat.sitsOn(day)).count() >= seats) {
                        throw Refusal.of(Refusal.Kind.CONFLICT, "COMMITTEE_FULL", "", null, Map.of("seats", seats));
                    }
                }));
    }

    private static void requireMember(Committee committee, FillSeat command, Member holder,
            List<Organisation> holdersChain) {
        if (!holder.rootId().equals(committee.rootId())) {
            throw Refusal.invalid("OTHER_PROVINCE", "/memberId", command.memberId());
        }
        if (!holder.active() || holder.status() == MemberStatus.SUSPENDED) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "HOLDER_NOT_ACTIVE", "/memberId", command.memberId(),
                    Map.of("status", holder.status()));
        }
        if (!holder.inGoodStandingSince(command.from())) {
            throw Refusal.invalid("HOLDER_NOT_ACTIVE_THEN", "/from", command.from());
        }
        boolean belongs = holdersChain.stream().anyMatch(above -> above.id().equals(committee.organisationId()));
        if (!belongs && !command.appointed()) {
            throw Refusal.conflict("HOLDER_OUTSIDE_ORGANISATION", "/memberId", command.memberId());
        }
    }

    private static void requireWithinTerm(Committee committee, LocalDate from) {
        if (committee.seatsOn(from).isEmpty()) {
            Committee.SeatedTerm newest = committee.terms().getLast();
            LocalDate since = newest.from();
            LocalDate end = newest.to();
            throw Refusal.of(Refusal.Kind.INVALID, "OUTSIDE_TERM", "/from", from,
                    Map.of("from", since == null ? "-" : since, "to", end == null ? "-" : end));
        }
    }

    private static void requireStanding(Organisation organisation) {
        if (organisation.dissolved()) {
            throw Refusal.conflict("ALREADY_DISSOLVED", "", organisation.id());
        }
    }

    private static Decided<Committee, CommitteeEvent> configured(Committee committee, ConfigureCommittee command) {
        Committee.Term term = command.term();
        LocalDate from = term == null ? null : term.from();
        return Decided.of(committee, new CommitteeEvent.Configured(from, command.seats(), term));
    }

    private static void requireTerm(Committee.@Nullable Term term) {
        LocalDate to = term == null ? null : term.to();
        if (term != null && to != null && !to.isAfter(term.from())) {
            throw Refusal.of(Refusal.Kind.INVALID, "EMPTY_PERIOD", "/termTo", to, Map.of("from", term.from()));
        }
    }
}
