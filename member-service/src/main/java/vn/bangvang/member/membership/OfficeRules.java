package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.bangvang.member.membership.MemberCommand.AssignPosition;
import vn.bangvang.member.membership.MemberCommand.DisciplineMember;
import vn.bangvang.member.membership.MemberCommand.EndPosition;
import vn.bangvang.member.membership.MemberCommand.LiftDiscipline;
import vn.bangvang.member.organisation.Organisation;
import vn.bangvang.member.organisation.Today;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;

/** What may become of a member's positions and disciplines. */
public final class OfficeRules {
    private OfficeRules() {}

    /**
     * @param organisation in or for which it is held
     * @param secretaries everybody who has been its secretary; asked of a secretary only. Of two who want to be it at
     *        the same moment the store refuses one: an office without an end is a key of its holder
     */
    static Decided<Member, MemberEvent> assign(Member member, String positionId, AssignPosition command,
            Organisation organisation, List<Member> secretaries) {
        MemberRules.requireActive(member);
        MemberRules.requireSameProvince(member, organisation, "/organisationId");
        for (Position held : member.positions()) {
            if (held.lastsBeyond(command.from()) && held.type() == command.type()
                    && held.organisationId().equals(command.organisationId())) {
                throw Refusal.conflict("POSITION_ALREADY_HELD", "/type", command.type());
            }
        }
        organisation.requireStandingOn(command.from(), "/organisationId", "/from");
        MemberRules.requireNotBefore(command.from(), member.begun(), "/from");
        requireOneSecretary(member, command, secretaries);
        List<Position> positions = new ArrayList<>(member.positions());
        positions.add(new Position(positionId, command.type(), command.organisationId(), command.from(), null));
        return Decided.of(member.withPositions(positions), new MemberEvent.PositionAssigned(command.from(),
                positionId, command.type(), command.organisationId()));
    }

    public static Decided<Member, MemberEvent> end(Member member, EndPosition command) {
        Position ending = member.positions()
                .stream()
                .filter(position -> position.positionId().equals(command.positionId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_POSITION", "", command.positionId()));
        LocalDate ended = ending.to();
        if (ended != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_ENDED", "", command.positionId(), Map.of("on", ended));
        }
        MemberRules.requireNotBefore(command.on(), ending.from(), "/on");
        return Decided.of(
                member.withPositions(member.positions()
                        .stream()
                        .map(position -> position.equals(ending) ? position.endedBy(command.on()) : position)
                        .toList()),
                new MemberEvent.PositionEnded(command.on(), command.positionId()));
    }

    /** An expulsion also has to be told as the end of the membership; the discipline alone does not end it. */
    public static Decided<Member, MemberEvent> discipline(Member member, String disciplineId,
            DisciplineMember command, Today today) {
        MemberRules.requireActive(member);
        today.mustHaveReached(command.decidedOn(), "/decidedOn");
        MemberRules.requireNotBefore(command.decidedOn(), member.admittedOn(), "/decidedOn");
        if (member.disciplines().stream().anyMatch(known -> isSame(known, command))) {
            throw Refusal.conflict("DISCIPLINE_ALREADY_RECORDED", "/decisionNo", command.decisionNo());
        }
        List<Discipline> disciplines = new ArrayList<>(member.disciplines());
        disciplines.add(
                new Discipline(disciplineId, command.form(), command.decidedOn(), command.decisionNo(), null));
        return Decided.of(member.withDisciplines(disciplines), new MemberEvent.Disciplined(command.decidedOn(),
                disciplineId, command.form(), command.decisionNo()));
    }

    /** Possible after the membership ended too: that is how the wrongly disciplined come back. */
    public static Decided<Member, MemberEvent> lift(Member member, LiftDiscipline command) {
        Discipline standing = member.disciplines()
                .stream()
                .filter(discipline -> discipline.disciplineId().equals(command.disciplineId()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_DISCIPLINE", "", command.disciplineId()));
        LocalDate lifted = standing.liftedOn();
        if (lifted != null) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "ALREADY_ENDED", "", command.disciplineId(), Map.of("on", lifted));
        }
        MemberRules.requireNotBefore(command.on(), standing.decidedOn(), "/on");
        Discipline annulled = new Discipline(standing.disciplineId(), standing.form(), standing.decidedOn(),
                standing.decisionNo(), command.on());
        return Decided.of(
                member.withDisciplines(member.disciplines()
                        .stream()
                        .map(discipline -> discipline.equals(standing) ? annulled : discipline)
                        .toList()),
                new MemberEvent.DisciplineLifted(command.on(), command.disciplineId()));
    }

    private static void requireOneSecretary(Member member, AssignPosition command, List<Member> secretaries) {
        boolean held = command.type() == Position.Type.SECRETARY && secretaries.stream()
                .filter(other -> !other.id().equals(member.id()))
                .flatMap(other -> other.positions().stream())
                .anyMatch(position -> position.secretaryOf(command.organisationId())
                        && position.lastsBeyond(command.from()));
        if (held) {
            throw Refusal.conflict("SECOND_SECRETARY_OF_ORGANISATION", "/type", command.type());
        }
    }

    /** A decision is known by its number, one without a number by its form and day. */
    private static boolean isSame(Discipline known, DisciplineMember command) {
        return Objects.equals(known.decisionNo(), command.decisionNo()) && (known.decisionNo() != null
                || known.form() == command.form() && known.decidedOn().equals(command.decidedOn()));
    }
}
