package vn.bangvang.evaluation.records.inspection.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An inspection plan on {@code evaluation.inspection.v1}. */
record InspectionPlanStateV1(String planId, String ownerOrganisationId, String ownerBody, int year, String state,
        List<ItemV1> items) {

    record ItemV1(String itemId, String kind, String subject, LocalDate plannedBy, @Nullable LocalDate doneOn,
            boolean supplementary, boolean cancelled) {}
}
