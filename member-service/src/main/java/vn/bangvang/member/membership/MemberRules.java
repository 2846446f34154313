package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.membership.MemberCommand.AdmitMember;
import vn.bangvang.member.membership.MemberCommand.ConfirmMember;
import vn.bangvang.member.membership.MemberCommand.ExemptMember;
import vn.bangvang.member.membership.MemberCommand.ReinstateMember;
import vn.bangvang.member.membership.MemberCommand.RemoveMember;
import vn.bangvang.member.membership.MemberCommand.ResumeMember;
import vn.bangvang.member.membership.MemberCommand.SuspendMember;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** What may become of a membership: each rule answers the state after the command, or refuses. */
public final class MemberRules {
    /** Probation before a member can be confirmed as official. */
    static final int PROBATION_MONTHS = 12;

    private MemberRules() {}

    public static Decided<Member, MemberEvent> admit(String id, AdmitMember command, Organisation cell,
            PersonRecords person, Today today) {
        today.mustHaveReached(command.admittedOn(), "/admittedOn");
        LocalDate inCellSince = command.inCellSince();
        if (inCellSince == null) {
            requireCell(cell, "/cellId", command.admittedOn(), "/admittedOn");
        } else {
            today.mustHaveReached(inCellSince, "/inCellSince");
            requireCell(cell, "/cellId", inCellSince, "/inCellSince");
            requireNotBefore(inCellSince, command.admittedOn(), "/inCellSince");
        }
        LocalDate officialOn = command.officialOn();
        if (officialOn != null) {
            today.mustHaveReached(officialOn, "/officialOn");
            requireProbationOver(command.admittedOn(), officialOn, "/officialOn");
        }
        person.mustBeFreeFrom(command.placedOn(), "/personId", inCellSince == null ? "/admittedOn" : "/inCellSince");
        person.mustBeAdmittedAnew(command.admittedOn());
        return Decided.of(Member.admitted(id, cell.rootId(), command, person.nextTurn(List.of()), person.former()),
                new MemberEvent.Admitted(command.admittedOn(), command.cellId(), officialOn));
    }

    public static Decided<Member, MemberEvent> confirm(Member member, ConfirmMember command) {
        requireActive(member);
        if (member.status() != MemberStatus.PROBATIONARY) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOT_PROBATIONARY", "", member.id(),
                    Map.of("status", member.status()));
        }
        requireProbationOver(member.admittedOn(), command.effectiveOn(), "/effectiveOn");
        requireNotBeforeLastStatus(member, command.effectiveOn());
        return Decided.of(member.confirmed(command.effectiveOn()),
                new MemberEvent.Confirmed(command.effectiveOn(), command.decisionNo()));
    }

    public static Decided<Member, MemberEvent> exempt(Member member, ExemptMember command) {
        requireActive(member);
        requireStatus(member, member.grade());
        return changed(member, MemberStatus.EXEMPT, command.effectiveOn(), command.decisionNo());
    }

    public static Decided<Member, MemberEvent> suspend(Member member, SuspendMember command) {
        requireActive(member);
        if (member.status() == MemberStatus.SUSPENDED) {
            throw wrongStatus(member);
        }
        return changed(member, MemberStatus.SUSPENDED, command.effectiveOn(), command.decisionNo());
    }

    public static Decided<Member, MemberEvent> resume(Member member, ResumeMember command) {
        requireActive(member);
        if (member.status() == member.grade()) {
            throw wrongStatus(member);
        }
        return changed(member, member.grade(), command.effectiveOn(), command.decisionNo());
    }

    /** An end can be announced, a death cannot. */
    public static Decided<Member, MemberEvent> remove(Member member, RemoveMember command, Today today) {
        requireActive(member);
        if (command.reason() == MemberEvent.RemovalReason.DECEASED) {
            today.mustHaveReached(command.effectiveOn(), "/effectiveOn");
        }
        return removed(member, command);
    }

    /** The end as far as the membership alone says. */
    static Decided<Member, MemberEvent> removed(Member member, RemoveMember command) {
        requireActive(member);
        requireNotBeforeLastStatus(member, command.effectiveOn());
        requireAfterPlacement(member, command.effectiveOn());
        return Decided.of(member.ended(command.reason().status(), command.effectiveOn()),
                new MemberEvent.Removed(command.effectiveOn(), command.reason(), command.decisionNo(), List.of()));
    }

    static Decided<Member, MemberEvent> call(Member member, PersonalDetails details, Today today) {
        Set<PersonalDetails.Field> fields = details.differingFrom(member.details());
        return fields.isEmpty()
                ? Decided.unchanged(member)
                : Decided.of(member.called(details), new MemberEvent.DetailsCorrected(today.day(), fields));
    }

    /** The Party keeps a register of its members: erased is only who is none any more. Repeating it changes nothing. */
    static Decided<Member, MemberEvent> erase(Member member, Today today) {
        if (member.erasedOn() != null) {
            return Decided.unchanged(member);
        }
        if (member.active()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "STILL_A_MEMBER", "", member.id(),
                    Map.of("status", member.status()));
        }
        return Decided.of(member.erased(today.day()), new MemberEvent.Erased(today.day()));
    }

    /** Nothing more is decided about who was erased. */
    static void requireNotErased(Member member) {
        LocalDate erasedOn = member.erasedOn();
        if (erasedOn != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "MEMBER_ERASED", "", member.id(), Map.of("on", erasedOn));
        }
    }

    /** An end can be undone (117-QĐ/TW 2023 gives back the rights of the wrongly disciplined); a death cannot. */
    public static Decided<Member, MemberEvent> reinstate(Member member, ReinstateMember command,
            Organisation cell, PersonRecords person) {
        requireSameProvince(member, cell, "/cellId");
        Decided<Member, MemberEvent> reinstated = reinstated(member, command);
        requireCell(cell, "/cellId", command.effectiveOn(), "/effectiveOn");
        person.mustBeFreeFrom(command.effectiveOn(), "", "/effectiveOn");
        return Decided.of(reinstated.state().taking(person.nextTurn(member.turns())), reinstated.events());
    }

    /** The reinstatement as far as the membership alone says. */
    static Decided<Member, MemberEvent> reinstated(Member member, ReinstateMember command) {
        if (member.active()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NOT_REMOVED", "", member.id(), Map.of("status", member.status()));
        }
        if (member.status() == MemberStatus.DECEASED) {
            throw finalStatus(member);
        }
        requireNotBeforeLastStatus(member, command.effectiveOn());
        return Decided.of(
                member.movedTo(command.cellId(), command.effectiveOn(), CellPlacement.Type.OFFICIAL,
                        command.decisionNo())
                        .having(member.grade(), command.effectiveOn()),
                new MemberEvent.Reinstated(command.effectiveOn(), command.cellId(), member.grade(),
                        command.decisionNo()));
    }

    /** Whether this admission made the membership what it was at first. */
    static boolean isAdmission(AdmitMember command, Member member) {
        CellPlacement first = member.placements().getFirst();
        return member.admittedOn().equals(command.admittedOn()) && first.cellId().equals(command.cellId())
                && first.from().equals(command.placedOn())
                && (command.officialOn() == null || command.officialOn().equals(member.officialOn()));
    }

    static void requireActive(Member member) {
        if (!member.active()) {
            throw finalStatus(member);
        }
    }

    private static Decided<Member, MemberEvent> changed(Member member, MemberStatus status, LocalDate on,
            @Nullable String decisionNo) {
        requireNotBeforeLastStatus(member, on);
        return Decided.of(member.having(status, on),
                new MemberEvent.StatusChanged(on, member.status(), status, decisionNo));
    }

    static void requireCell(Organisation cell, String pointer, LocalDate from, String dayPointer) {
        if (!cell.kind().cell()) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOT_A_CELL", pointer, cell.id(), Map.of("kind", cell.kind()));
        }
        cell.requireStandingOn(from, pointer, dayPointer);
    }

    static void requireSameProvince(Member member, Organisation cell, String pointer) {
        if (!member.rootId().equals(cell.rootId())) {
            throw Refusal.invalid("OTHER_PROVINCE", pointer, cell.id());
        }
    }

    private static void requireProbationOver(LocalDate admittedOn, LocalDate officialOn, String pointer) {
        LocalDate earliest = admittedOn.plusMonths(PROBATION_MONTHS);
        if (officialOn.isBefore(earliest)) {
            throw Refusal.of(Refusal.Kind.INVALID, "PROBATION_NOT_OVER", pointer, officialOn,
                    Map.of("earliest", earliest));
        }
    }

    private static void requireStatus(Member member, MemberStatus expected) {
        if (member.status() != expected) {
            throw wrongStatus(member);
        }
    }

    private static Refusal wrongStatus(Member member) {
        return Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATUS", "", member.id(), Map.of("status", member.status()));
    }

    private static Refusal finalStatus(Member member) {
        return Refusal.of(Refusal.Kind.CONFLICT, "FINAL_STATUS", "", member.id(), Map.of("status", member.status()));
    }

    private static void requireNotBeforeLastStatus(Member member, LocalDate on) {
        requireNotBefore(on, member.statuses().getLast().from(), "/effectiveOn");
    }

    private static void requireAfterPlacement(Member member, LocalDate on) {
        requireNotBefore(on, member.officialPlacement().from(), "/effectiveOn");
    }

    static void requireNotBefore(LocalDate on, LocalDate since, String pointer) {
        if (on.isBefore(since)) {
            throw Refusal.of(Refusal.Kind.INVALID, "BEFORE_LAST_CHANGE", pointer, on, Map.of("since", since));
        }
    }
}
