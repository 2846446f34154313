package vn.bangvang.evaluation.records.inspection;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** How inspection plans are told to others. */
public interface InspectionEvents {

    /** What happened to a plan or to one of its items. */
    enum Happening {
        PLAN_APPROVED,
        ITEM_ADDED,
        ITEM_COMPLETED,
        ITEM_REOPENED,
        ITEM_CANCELLED
    }

    /** @param itemId null when the whole plan was approved */
    OutgoingEvent tell(Happening happening, String planId, @Nullable String itemId, InspectionPlan after,
            RecordingYear year);
}
