package vn.bangvang.evaluation.records.inspection;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * One inspection or supervision of a plan.
 *
 * @param doneOn when it was carried out, or null while it is not
 * @param supplementary added after the approval: counted apart, so that it cannot push the plan past 100 %
 * @param cancelled no longer planned; leaves the count
 */
public record InspectionItem(String itemId, Kind kind, String subject, LocalDate plannedBy,
        @Nullable LocalDate doneOn, boolean supplementary, boolean cancelled) {
    /** "Kiểm tra" looks into what was done, "giám sát" accompanies what is being done (22-QĐ/TW 2021). */
    public enum Kind {
        INSPECTION,
        SUPERVISION
    }

    /**
     * An item somebody wants in a plan.
     *
     * @param subject what is looked into, by id, code or topic; never a person's name
     */
    public record Planned(Kind kind, String subject, LocalDate plannedBy) {}

    static InspectionItem of(String itemId, Planned planned, boolean supplementary) {
        return new InspectionItem(itemId, planned.kind(), planned.subject(), planned.plannedBy(), null, supplementary,
                false);
    }

    boolean isDone() {
        return doneOn != null && !cancelled;
    }

    InspectionItem completed(LocalDate on) {
        mustBePlanned();
        if (doneOn != null) {
            throw Refusal.conflict("ITEM_ALREADY_COMPLETED", "", itemId);
        }
        return new InspectionItem(itemId, kind, subject, plannedBy, on, supplementary, false);
    }

    InspectionItem reopened() {
        mustBePlanned();
        if (doneOn == null) {
            throw Refusal.conflict("ITEM_NOT_COMPLETED", "", itemId);
        }
        return new InspectionItem(itemId, kind, subject, plannedBy, null, supplementary, false);
    }

    /** What was carried out cannot be made unplanned: it has to be reopened first. */
    InspectionItem cancel() {
        mustBePlanned();
        if (doneOn != null) {
            throw Refusal.conflict("ITEM_ALREADY_COMPLETED", "", itemId);
        }
        return new InspectionItem(itemId, kind, subject, plannedBy, null, supplementary, true);
    }

    private void mustBePlanned() {
        if (cancelled) {
            throw Refusal.conflict("ITEM_CANCELLED", "", itemId);
        }
    }
}
