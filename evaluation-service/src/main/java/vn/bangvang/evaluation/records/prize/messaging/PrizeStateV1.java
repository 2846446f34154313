package vn.bangvang.evaluation.records.prize.messaging;

import org.jspecify.annotations.Nullable;

/** A prize on {@code evaluation.prize.v1}. */
record PrizeStateV1(String prizeId, String organisationId, @Nullable String memberId, String competition, String level,
        int year, boolean withdrawn) {}
