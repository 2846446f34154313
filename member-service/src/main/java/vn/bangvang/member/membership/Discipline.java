package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A disciplinary decision.
 *
 * @param liftedOn when it was found wrong or annulled; null while it stands
 */
public record Discipline(String disciplineId, DisciplineForm form, LocalDate decidedOn, @Nullable String decisionNo,
        @Nullable LocalDate liftedOn) {}
