package vn.bangvang.member.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.Decided;
import vn.bangvang.member.committee.CommitteeCommand.ConfigureCommittee;
import vn.bangvang.member.committee.CommitteeCommand.FillSeat;
import vn.bangvang.member.committee.CommitteeCommand.VacateSeat;
import vn.bangvang.member.membership.Member;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.refusal.Refusal;

/** What may become of a committee: each rule answers the state after the command, or refuses. */
final class CommitteeRules {
    private CommitteeRules() {}

    static Decided<Committee, CommitteeEvent> establish(String id, Organisation organisation, CommitteeBody body,
            ConfigureCommittee command) {
        if (organisation.dissolved()) {
            throw Refusal.conflict("ALREADY_DISSOLVED", "", organisation.id());
        }
        requireTerm(command.term());
        return configured(new Committee(id, organisation.rootId(), organisation.id(), body, command.seats(),
                command.term(), List.of()), command);
    }

    static Decided<Committee, CommitteeEvent> configure(Committee committee, ConfigureCommittee command) {
        requireTerm(command.term());
        if (command.seats() < committee.filled()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "FEWER_SEATS_THAN_HOLDERS", "/seats", command.seats(),
                    Map.of("filled", committee.filled()));
        }
        return configured(new Committee(committee.id(), committee.rootId(), committee.organisationId(),
                committee.body(), command.seats(), command.term(), committee.holders()), command);
    }

    /** @param holder's cell and everything above it, the cell first */
    static Decided<Committee, CommitteeEvent> fill(Committee committee, FillSeat command, Member holder,
            List<Organisation> holdersChain) {
        if (committee.holders()
                .stream()
                .anyMatch(seat -> seat.sitting() && seat.memberId().equals(command.memberId()))) {
            throw Refusal.conflict("ALREADY_SEATED", "/memberId", command.memberId());
        }
        if (committee.filled() >= committee.seats()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "COMMITTEE_FULL", "", null, Map.of("seats", committee.seats()));
        }
        if (command.position() == SeatPosition.SECRETARY && committee.holders()
                .stream()
                .anyMatch(seat -> seat.sitting() && seat.position() == SeatPosition.SECRETARY)) {
            throw Refusal.conflict("SECOND_SECRETARY", "/position", command.position());
        }
        if (!holder.active()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "HOLDER_NOT_ACTIVE", "/memberId", command.memberId(),
                    Map.of("status", holder.status()));
        }
        boolean belongs = holdersChain.stream().anyMatch(above -> above.id().equals(committee.organisationId()));
        if (!belongs && !command.appointed()) {
            throw Refusal.conflict("HOLDER_OUTSIDE_ORGANISATION", "/memberId", command.memberId());
        }
        List<SeatHolder> holders = new ArrayList<>(committee.holders());
        holders.add(new SeatHolder(command.memberId(), command.position(), command.from(), null));
        return new Decided<>(committee.withHolders(holders), new CommitteeEvent.SeatFilled(command.from(),
                command.memberId(), command.position(), command.appointed()));
    }

    static Decided<Committee, CommitteeEvent> vacate(Committee committee, VacateSeat command) {
        SeatHolder leaving = committee.holders()
                .stream()
                .filter(seat -> seat.sitting() && seat.memberId().equals(command.memberId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_SEAT", "", command.memberId()));
        if (command.on().isBefore(leaving.from())) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_LAST_CHANGE", "/on", command.on(),
                    Map.of("since", leaving.from()));
        }
        SeatHolder left = new SeatHolder(leaving.memberId(), leaving.position(), leaving.from(), command.on());
        return new Decided<>(
                committee.withHolders(
                        committee.holders().stream().map(seat -> seat.equals(leaving) ? left : seat).toList()),
                new CommitteeEvent.SeatVacated(command.on(), command.memberId()));
    }

    private static Decided<Committee, CommitteeEvent> configured(Committee committee, ConfigureCommittee command) {
        @Nullable
        Term term = command.term();
        @Nullable
        LocalDate from = term == null ? null : term.from();
        return new Decided<>(committee, new CommitteeEvent.Configured(from, command.seats(), term));
    }

    private static void requireTerm(@Nullable Term term) {
        @Nullable
        LocalDate to = term == null ? null : term.to();
        if (term != null && to != null && !to.isAfter(term.from())) {
            throw Refusal.of(Refusal.Kind.INVALID, "EMPTY_PERIOD", "/termTo", to, Map.of("from", term.from()));
        }
    }
}
