package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Map;

import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** How a member moves between cells: one official cell at a time, temporary stays beside it. */
public final class TransferRules {
    private TransferRules() {}

    public static Decided<Member, MemberEvent> transfer(Member member, TransferMember command, Organisation cell) {
        MemberRules.requireActive(member);
        MemberRules.requireCell(cell, "/toCellId", command.effectiveOn(), "/effectiveOn");
        MemberRules.requireSameProvince(member, cell, "/toCellId");
        return transferred(member, command);
    }

    /** The move as far as the membership alone says. */
    static Decided<Member, MemberEvent> transferred(Member member, TransferMember command) {
        MemberRules.requireActive(member);
        return switch (command.type()) {
            case OFFICIAL -> decided(member.cellId(), moved(member, command, CellPlacement.Type.OFFICIAL), command);
            case INTERNAL -> decided(member.cellId(), moved(member, command, CellPlacement.Type.INTERNAL), command);
            case TEMPORARY -> command.toCellId().equals(member.cellId())
                    ? home(member, command)
                    : decided(member.cellId(), lent(member, command), command);
        };
    }

    private static Decided<Member, MemberEvent> decided(String fromCellId, Member moved, TransferMember command) {
        return Decided.of(moved, new MemberEvent.Transferred(command.effectiveOn(), fromCellId, command.toCellId(),
                command.type(), command.until(), command.decisionNo()));
    }

    private static Member moved(Member member, TransferMember command, CellPlacement.Type type) {
        if (command.toCellId().equals(member.cellId())) {
            throw Refusal.conflict("ALREADY_PLACED_THERE", "/toCellId", command.toCellId());
        }
        if (command.until() != null) {
            throw Refusal.invalid("ONLY_TEMPORARY_ENDS", "/until", command.until());
        }
        LocalDate since = member.officialPlacement().from();
        if (!command.effectiveOn().isAfter(since)) {
            throw overlapping(command.effectiveOn(), since);
        }
        return member.movedTo(command.toCellId(), command.effectiveOn(), type, command.decisionNo());
    }

    /** A temporary stay in one's own cell is the way home from another. */
    private static Decided<Member, MemberEvent> home(Member member, TransferMember command) {
        if (command.until() != null) {
            throw Refusal.invalid("ONLY_TEMPORARY_ENDS", "/until", command.until());
        }
        CellPlacement stay = member.stayOn(command.effectiveOn())
                .orElseThrow(() -> Refusal.conflict("ALREADY_PLACED_THERE", "/toCellId", command.toCellId()));
        return decided(stay.cellId(), member.backFrom(stay, command.effectiveOn()), command);
    }

    private static Member lent(Member member, TransferMember command) {
        LocalDate from = command.effectiveOn();
        LocalDate until = command.until();
        if (until != null && !until.isAfter(from)) {
            throw Refusal.of(Refusal.Kind.INVALID, "EMPTY_PERIOD", "/until", until, Map.of("from", from));
        }
        if (from.isBefore(member.officialPlacement().from())) {
            throw overlapping(from, member.officialPlacement().from());
        }
        for (CellPlacement stay : member.placements()) {
            if (stay.temporary() && stay.overlaps(from, until)) {
                throw overlapping(from, stay.from());
            }
        }
        return member.staying(
                new CellPlacement(command.toCellId(), from, until, CellPlacement.Type.TEMPORARY, command.decisionNo()));
    }

    private static Refusal overlapping(LocalDate from, LocalDate since) {
        return Refusal.of(Refusal.Kind.INVALID, "OVERLAPPING_PLACEMENT", "/effectiveOn", from, Map.of("since", since));
    }
}
