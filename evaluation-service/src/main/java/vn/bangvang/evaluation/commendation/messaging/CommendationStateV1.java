package vn.bangvang.evaluation.commendation.messaging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A commendation on {@code evaluation.commendation.v1}. */
record CommendationStateV1(String commendationId, String issuerOrganisationId, String recipientType, String recipientId,
        String recipientOrganisationIdAtAward, String type, String title, int year, List<Integer> yearsCovered,
        @Nullable String decisionNo, @Nullable LocalDate decidedOn, @Nullable LocalDate presentedOn,
        @Nullable String presentedByMemberId, String state, @Nullable String revokedReason) {}
