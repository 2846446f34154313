package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.Decided;
import vn.bangvang.member.membership.MemberCommand.TransferMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.refusal.Refusal;

/** How a member moves between cells: one official cell at a time, temporary stays beside it. */
public final class TransferRules {
    private TransferRules() {}

    public static Decided<Member, MemberEvent> transfer(Member member, TransferMember command, Organisation cell) {
        MemberRules.requireActive(member);
        MemberRules.requireCell(cell, "/toCellId");
        MemberRules.requireSameProvince(member, cell, "/toCellId");
        Member moved = switch (command.type()) {
            case OFFICIAL -> moved(member, command, PlacementType.OFFICIAL);
            case INTERNAL -> moved(member, command, PlacementType.INTERNAL);
            case TEMPORARY -> lent(member, command);
        };
        return new Decided<>(moved, new MemberEvent.Transferred(command.effectiveOn(), member.cellId(),
                command.toCellId(), command.type(), command.until(), command.decisionNo()));
    }

    private static Member moved(Member member, TransferMember command, PlacementType type) {
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
    private static Member lent(Member member, TransferMember command) {
        LocalDate from = command.effectiveOn();
        @Nullable
        LocalDate until = command.until();
        if (until != null && !until.isAfter(from)) {
            throw Refusal.of(Refusal.Kind.INVALID, "EMPTY_PERIOD", "/until", until, Map.of("from", from));
        }
        if (from.isBefore(member.officialPlacement().from())) {
            throw overlapping(from, member.officialPlacement().from());
        }
        if (command.toCellId().equals(member.cellId())) {
            requireAway(member, from);
            return member.backFromStay(from);
        }
        for (CellPlacement stay : member.placements()) {
            if (stay.temporary() && stay.overlaps(from, until)) {
                throw overlapping(from, stay.from());
            }
        }
        return member.staying(
                new CellPlacement(command.toCellId(), from, until, PlacementType.TEMPORARY, command.decisionNo()));
    }

    private static void requireAway(Member member, LocalDate on) {
        boolean away = member.placements()
                .stream()
                .anyMatch(
                        stay -> stay.temporary() && stay.from().isBefore(on)
                                && (stay.to() == null || stay.to().isAfter(on)));
        if (!away) {
            throw Refusal.conflict("ALREADY_PLACED_THERE", "/toCellId", member.cellId());
        }
    }

    private static Refusal overlapping(LocalDate from, LocalDate since) {
        return Refusal.of(Refusal.Kind.INVALID, "OVERLAPPING_PLACEMENT", "/effectiveOn", from, Map.of("since", since));
    }
}
