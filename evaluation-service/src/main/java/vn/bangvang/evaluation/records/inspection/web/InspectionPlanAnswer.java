package vn.bangvang.evaluation.records.inspection.web;

import java.util.List;

import org.springframework.http.ResponseEntity;

import vn.bangvang.evaluation.records.inspection.Completion;
import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;

/** A plan as callers see it. */
record InspectionPlanAnswer(String id, long version, String ownerOrganisationId, InspectionPlan.OwnerBody ownerBody,
        int year,
        InspectionPlan.State state,
        Completion completion, List<InspectionItem> items) {

    static InspectionPlanAnswer of(Stored<InspectionPlan> stored) {
        InspectionPlan plan = stored.state();
        return new InspectionPlanAnswer(stored.id(), stored.version(), plan.ownerOrganisationId(), plan.ownerBody(),
                plan.year(),
                plan.state(), plan.completion(), plan.items());
    }

    static ResponseEntity<InspectionPlanAnswer> ok(Stored<InspectionPlan> stored) {
        return Answers.ok(stored, of(stored));
    }
}
