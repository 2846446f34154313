package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.bangvang.member.membership.Member.DatedStatus;
import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ConfirmMember;
import vn.bangvang.member.membership.MemberCommand.DatedDecision;
import vn.bangvang.member.membership.MemberCommand.ExemptMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.ResumeMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.refusal.Refusal;

/**
 * A membership as the decisions that made it, in the order of their days. It is rebuilt by taking them again, one after
 * the other: what a rule refuses when it is decided it refuses as well when the history around it changes.
 *
 * <p>A temporary stay or a position that ended because the member moved or left is open here, so that it lasts on when
 * that decision is moved or cancelled.
 *
 * @param decisions the admission first
 */
record MemberHistory(Member member, List<DatedDecision> decisions) {
    private static final Comparator<DatedDecision> BY_DAY = Comparator.comparing(DatedDecision::effectiveOn)
            .thenComparing(MemberHistory::rank);

    MemberHistory {
        List<DatedDecision> later = new ArrayList<>(decisions.subList(1, decisions.size()));
        later.sort(BY_DAY);
        decisions = Stream.concat(Stream.of(decisions.getFirst()), later.stream()).toList();
    }

    static MemberHistory of(Member member) {
        List<DatedDecision> decisions = new ArrayList<>();
        List<CellPlacement> placements = member.placements();
        CellPlacement first = placements.getFirst();
        decisions.add(new AdmitMember(member.personId(), first.cellId(), member.admittedOn(), null, first.from(),
                member.cardNo()));
        Map<LocalDate, CellPlacement> begun = placements.stream()
                .filter(placement -> !placement.temporary())
                .collect(Collectors.toMap(CellPlacement::from, Function.identity(), (earlier, later) -> later));
        List<CellPlacement> transfers = new ArrayList<>(placements.subList(1, placements.size()));
        for (int i = 1; i < member.statuses().size(); i++) {
            DatedDecision decision = decision(member.statuses().get(i - 1), member.statuses().get(i), begun);
            if (decision instanceof ReinstateMember) {
                transfers.remove(begun.get(decision.effectiveOn()));
            }
            decisions.add(decision);
        }
        transfers.forEach(placement -> decisions.add(transfer(member, placement)));
        return new MemberHistory(member, decisions);
    }

    private static DatedDecision decision(DatedStatus before, DatedStatus status,
            Map<LocalDate, CellPlacement> begun) {
        LocalDate on = status.from();
        if (!before.status().active()) {
            CellPlacement into = Objects.requireNonNull(begun.get(on));
            return new ReinstateMember(into.cellId(), on, into.decisionNo());
        }
        return switch (status.status()) {
            case EXEMPT -> new ExemptMember(on, null);
            case SUSPENDED -> new SuspendMember(on, null);
            case PROBATIONARY -> new ResumeMember(on, null);
            case OFFICIAL -> before.status() == MemberStatus.PROBATIONARY
                    ? new ConfirmMember(on, null)
                    : new ResumeMember(on, null);
            case TRANSFERRED_OUT, STRUCK_OFF, EXPELLED, RESIGNED, DECEASED ->
                new RemoveMember(MemberEvent.RemovalReason.valueOf(status.status().name()), on, null);
        };
    }

    private static TransferMember transfer(Member member, CellPlacement placement) {
        LocalDate to = placement.to();
        boolean cut = to != null && (ends(member).contains(to) || member.placements()
                .stream()
                .anyMatch(next -> !next.temporary() && next.from().equals(to)));
        return switch (placement.type()) {
            case TEMPORARY -> new TransferMember(placement.cellId(), MemberEvent.TransferType.TEMPORARY,
                    placement.from(), cut ? null : to, placement.decisionNo());
            case INTERNAL -> new TransferMember(placement.cellId(), MemberEvent.TransferType.INTERNAL,
                    placement.from(), null, placement.decisionNo());
            case ADMISSION, OFFICIAL -> new TransferMember(placement.cellId(), MemberEvent.TransferType.OFFICIAL,
                    placement.from(), null, placement.decisionNo());
        };
    }

    private static int rank(DatedDecision decision) {
        if (!(decision instanceof TransferMember transfer)) {
            return 1;
        }
        return transfer.type() == MemberEvent.TransferType.TEMPORARY ? 2 : 0;
    }

    List<DatedDecision> after(LocalDate day) {
        return decisions.stream().skip(1).filter(decision -> decision.effectiveOn().isAfter(day)).toList();
    }

    MemberHistory without(List<DatedDecision> some) {
        return new MemberHistory(member, decisions.stream().filter(decision -> !some.contains(decision)).toList());
    }

    MemberHistory with(List<DatedDecision> more) {
        return new MemberHistory(member, Stream.concat(decisions.stream(), more.stream()).toList());
    }

    /** Refused as the first decision that the others do not allow, which is told as the value that was rejected. */
    Member rebuilt() {
        AdmitMember admission = (AdmitMember) decisions.getFirst();
        Member now = Member.admitted(member.id(), member.rootId(), admission, 1, member.formerId());
        for (DatedDecision decision : decisions.subList(1, decisions.size())) {
            try {
                now = taken(now, decision);
            } catch (Refusal refusal) {
                throw refusal.at("", decision.fact());
            }
        }
        return member.relived(now, positionsIn(now));
    }

    private static Member taken(Member now, DatedDecision decision) {
        return switch (decision) {
            case AdmitMember again -> throw Refusal.conflict("ADMISSION_STAYS", "", again.admittedOn());
            case ConfirmMember it -> MemberRules.confirm(now, it).state();
            case TransferMember it -> TransferRules.transferred(now, it).state();
            case ExemptMember it -> MemberRules.exempt(now, it).state();
            case SuspendMember it -> MemberRules.suspend(now, it).state();
            case ResumeMember it -> MemberRules.resume(now, it).state();
            case RemoveMember it -> MemberRules.removed(now, it).state();
            case ReinstateMember it -> MemberRules.reinstated(now, it).state();
        };
    }

    /** A position ends with the membership, and one that would only have begun after the end was never held. */
    private List<Position> positionsIn(Member now) {
        List<LocalDate> before = ends(member);
        return member.positions().stream().flatMap(position -> {
            LocalDate to = position.to();
            Position open = to != null && before.contains(to) ? position.endingOn(null) : position;
            return ends(now).stream()
                    .filter(end -> end.isAfter(position.from()))
                    .findFirst()
                    .map(open::endedBy)
                    .or(() -> endedForGood(now, position.from()) ? Optional.empty() : Optional.of(open))
                    .stream();
        }).toList();
    }

    private static boolean endedForGood(Member now, LocalDate from) {
        return !now.active() && !now.statuses().getLast().from().isAfter(from);
    }

    private static List<LocalDate> ends(Member member) {
        return member.statuses()
                .stream()
                .filter(status -> !status.status().active())
                .map(DatedStatus::from)
                .toList();
    }
}
