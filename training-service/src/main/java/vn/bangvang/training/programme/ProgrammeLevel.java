package vn.bangvang.training.programme;

import java.util.EnumSet;
import java.util.Set;

/** How far a programme leads within its type. */
public enum ProgrammeLevel {
    ELEMENTARY(ProgrammeType.POLITICAL_THEORY),
    INTERMEDIATE(ProgrammeType.POLITICAL_THEORY),
    ADVANCED(
            ProgrammeType.POLITICAL_THEORY),
    BACHELOR(ProgrammeType.ACADEMIC_DEGREE),
    MASTER(
            ProgrammeType.ACADEMIC_DEGREE),
    DOCTORATE(ProgrammeType.ACADEMIC_DEGREE),
    SPECIALIST(
            ProgrammeType.STATE_MANAGEMENT),
    SENIOR_SPECIALIST(ProgrammeType.STATE_MANAGEMENT);

    private static final Set<ProgrammeLevel> ABOVE_ELEMENTARY_THEORY = EnumSet.of(INTERMEDIATE, ADVANCED);

    private final ProgrammeType type;

    ProgrammeLevel(ProgrammeType type) {
        this.type = type;
    }

    boolean belongsTo(ProgrammeType other) {
        return type == other;
    }

    /** Political theory from the intermediate level up is for Party members, probationary or official (350-QĐ/TW). */
    boolean isForMembersOnly() {
        return ABOVE_ELEMENTARY_THEORY.contains(this);
    }
}
