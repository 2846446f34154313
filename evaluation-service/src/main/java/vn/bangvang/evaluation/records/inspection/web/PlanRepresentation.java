package vn.bangvang.evaluation.records.inspection.web;

import java.util.List;

import vn.bangvang.evaluation.records.inspection.Completion;
import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.OwnerBody;
import vn.bangvang.evaluation.records.inspection.PlanState;
import vn.bangvang.outbox.aggregate.Stored;

/** A plan as callers see it. */
record PlanRepresentation(String id, String ownerOrganisationId, OwnerBody ownerBody, int year, PlanState state,
        Completion completion, List<InspectionItem> items) {

    static PlanRepresentation of(Stored<InspectionPlan> stored) {
        InspectionPlan plan = stored.state();
        return new PlanRepresentation(stored.id(), plan.ownerOrganisationId(), plan.ownerBody(), plan.year(),
                plan.state(), plan.completion(), plan.items());
    }
}
