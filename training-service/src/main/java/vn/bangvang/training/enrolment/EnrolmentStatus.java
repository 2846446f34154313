package vn.bangvang.training.enrolment;

import java.util.Set;

/** How far an enrolment has come. The way is one-way; only a correction, with its reason, leads back. */
public enum EnrolmentStatus {
    NOMINATED,
    ENROLLED,
    COMPLETED,
    WITHDRAWN,
    CANCELLED;

    /** Whether the trainee is counted as sent to study. */
    public boolean isCounted() {
        return this == ENROLLED || this == COMPLETED;
    }

    /** Whether a record may begin in this status; the later ones are for years told afterwards. */
    public boolean canBegin() {
        return isOnTheWay();
    }

    /** Whether the trainee is in the class, or still to come. */
    boolean isOnTheWay() {
        return this == NOMINATED || isCounted();
    }

    public boolean leadsTo(EnrolmentStatus next) {
        return switch (this) {
            case NOMINATED -> Set.of(ENROLLED, WITHDRAWN, CANCELLED).contains(next);
            case ENROLLED -> Set.of(COMPLETED, WITHDRAWN, CANCELLED).contains(next);
            case COMPLETED, WITHDRAWN, CANCELLED -> false;
        };
    }
}
