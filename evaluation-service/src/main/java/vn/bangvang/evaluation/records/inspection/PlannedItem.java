package vn.bangvang.evaluation.records.inspection;

import java.time.LocalDate;

/**
 * An item somebody wants in a plan.
 *
 * @param subject what is looked into, by id, code or topic; never a person's name
 */
public record PlannedItem(InspectionKind kind, String subject, LocalDate plannedBy) {}
