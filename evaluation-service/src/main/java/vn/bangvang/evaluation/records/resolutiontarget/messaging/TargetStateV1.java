package vn.bangvang.evaluation.records.resolutiontarget.messaging;

import org.jspecify.annotations.Nullable;

/** A target on {@code evaluation.target.v1}; counts for the last year of its period. */
record TargetStateV1(String targetId, String code, @Nullable String documentId, String ownerOrganisationId,
        String scope, PeriodV1 period, String unit, @Nullable Long plan, @Nullable Long actual, @Nullable Long base,
        @Nullable String declaredOutcome, String outcome, boolean withdrawn) {

    record PeriodV1(int from, int to) {}
}
