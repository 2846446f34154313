package vn.bangvang.member.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A disciplinary decision.
 *
 * @param liftedOn when it was found wrong or annulled; null while it stands
 */
public record Discipline(String disciplineId, Form form, LocalDate decidedOn, @Nullable String decisionNo,
        @Nullable LocalDate liftedOn) {
    Discipline erased() {
        return new Discipline(disciplineId, form, decidedOn, null, liftedOn);
    }

    /** Khiển trách, cảnh cáo, cách chức, khai trừ: from the mildest to the gravest. */
    public enum Form {
        REPRIMAND,
        WARNING,
        REMOVAL_FROM_OFFICE,
        EXPULSION
    }
}
