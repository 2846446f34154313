package vn.bangvang.evaluation.records.inspection.messaging;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.inspection.InspectionEvents;
import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.messaging.InspectionPlanStateV1.ItemV1;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about inspection plans on {@code evaluation.inspection.v1}. */
@Component
final class InspectionAnnouncements implements InspectionEvents {
    static final String TOPIC = "evaluation.inspection.v1";

    /** What happened, and to which item. */
    record InspectionChangeV1(Happening what, @Nullable String itemId) {}

    @Override
    public OutgoingEvent tell(Happening happening, String planId, @Nullable String itemId, InspectionPlan after,
            RecordingYear year) {
        String type = switch (happening) {
            case PLAN_APPROVED -> "evaluation.inspection-plan-approved.v1";
            case ITEM_ADDED -> "evaluation.inspection-item-added.v1";
            case ITEM_COMPLETED -> "evaluation.inspection-item-completed.v1";
            case ITEM_REOPENED -> "evaluation.inspection-item-reopened.v1";
            case ITEM_CANCELLED -> "evaluation.inspection-item-cancelled.v1";
        };
        return OutgoingEvent
                .of(TOPIC, type, "inspection-plan", year.root(), new InspectionChangeV1(happening, itemId),
                        state(planId, after))
                .withYear(year.year(), year.revision())
                .effectiveOn(doneOn(itemId, after));
    }

    private static @Nullable LocalDate doneOn(@Nullable String itemId, InspectionPlan plan) {
        return plan.items()
                .stream()
                .filter(item -> item.itemId().equals(itemId))
                .findFirst()
                .map(InspectionItem::doneOn)
                .orElse(null);
    }

    private static InspectionPlanStateV1 state(String planId, InspectionPlan plan) {
        return new InspectionPlanStateV1(planId, plan.ownerOrganisationId(), plan.ownerBody().name(), plan.year(),
                plan.state().name(), plan.items().stream().map(InspectionAnnouncements::item).toList());
    }

    private static ItemV1 item(InspectionItem item) {
        return new ItemV1(item.itemId(), item.kind().name(), item.subject(), item.plannedBy(), item.doneOn(),
                item.supplementary(), item.cancelled());
    }
}
