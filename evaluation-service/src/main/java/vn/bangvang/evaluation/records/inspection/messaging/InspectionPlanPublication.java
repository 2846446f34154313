package vn.bangvang.evaluation.records.inspection.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.Event;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;

/** Tells about inspection plans on {@code evaluation.inspection.v1}. */
@Component
class InspectionPlanPublication implements Publication<InspectionPlan, Event> {
    private static final Kind<InspectionPlan> KIND = Kind.of(InspectionPlan.class, "INSPECTION_PLAN")
            .storedIn("inspection-plans")
            .toldOn("evaluation.inspection.v1", "inspection-plan")
            .keyedBy(InspectionPlan::key)
            .searchedBy("ownerOrganisationId");

    @Override
    public Kind<InspectionPlan> kind() {
        return KIND;
    }

    @Override
    public String root(InspectionPlan after) {
        return after.rootId();
    }

    @Override
    public String type(Event event) {
        return switch (event.what()) {
            case PLAN_APPROVED -> "evaluation.inspection-plan-approved.v1";
            case ITEM_ADDED -> "evaluation.inspection-item-added.v1";
            case ITEM_COMPLETED -> "evaluation.inspection-item-completed.v1";
            case ITEM_REOPENED -> "evaluation.inspection-item-reopened.v1";
            case ITEM_CANCELLED -> "evaluation.inspection-item-cancelled.v1";
        };
    }

    @Override
    public Object change(Event event) {
        return new ChangeV1(event.what().name(), event.itemId());
    }

    @Override
    public Object state(String id, InspectionPlan after, Event event) {
        return new StateV1(id, after.ownerOrganisationId(), after.ownerBody().name(), after.year(),
                after.state().name(), after.items().stream().map(ItemV1::of).toList());
    }

    @Override
    public @Nullable LocalDate effectiveOn(InspectionPlan after, Event event) {
        return after.items()
                .stream()
                .filter(item -> item.itemId().equals(event.itemId()))
                .findFirst()
                .map(InspectionItem::doneOn)
                .orElse(null);
    }

    /** What happened, and to which item. */
    record ChangeV1(String what, @Nullable String itemId) {}

    /** An inspection plan on {@code evaluation.inspection.v1}. */
    record StateV1(String planId, String ownerOrganisationId, String ownerBody, int year, String state,
            List<ItemV1> items) {}

    /** What is looked into stays in the register: it is words, and they may name somebody. */
    record ItemV1(String itemId, String kind, LocalDate plannedBy, @Nullable LocalDate doneOn, boolean supplementary,
            boolean cancelled) {

        static ItemV1 of(InspectionItem item) {
            return new ItemV1(item.itemId(), item.kind().name(), item.plannedBy(), item.doneOn(),
                    item.supplementary(), item.cancelled());
        }
    }
}
