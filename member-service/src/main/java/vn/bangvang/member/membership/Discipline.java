package vn.bangvang.member.membership;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A disciplinary decision.
 *
 * @param liftedOn when it was found wrong or annulled; null while it stands
 */
public record Discipline(String disciplineId, DisciplineForm form, LocalDate decidedOn, @Nullable String decisionNo,
        @Nullable LocalDate liftedOn) {

    /** A decision is known by its number, one without a number by its form and day. */
    boolean tells(MemberCommand.DisciplineMember command) {
        return Objects.equals(decisionNo, command.decisionNo())
                && (decisionNo != null || form == command.form() && decidedOn.equals(command.decidedOn()));
    }
}
