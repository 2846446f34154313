package vn.bangvang.evaluation.regulation.policy.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.Scoring;

/** A policy as it is published on {@code evaluation.policy.v1}. */
record PolicyStateV1(String policyId, String code, int version, int validFromYear, @Nullable Integer validToYear,
        QuotaV1 memberQuota, QuotaV1 organisationQuota, MinimumSharesV1 minimumShares, int ratedAfterMonths,
        ScoringV1 scoring, List<String> periods, List<String> sources) {

    record MinimumSharesV1(int satisfactoryPercent, int goodPercent) {}

    record BoundariesV1(int outstandingFrom, int goodFrom, int satisfactoryFrom) {}

    record ScoringV1(String method, @Nullable BoundariesV1 boundaries) {}

    static PolicyStateV1 of(String policyId, EvaluationPolicy policy) {
        Scoring.Boundaries bounds = policy.scoring().boundaries();
        return new PolicyStateV1(policyId, policy.code(), policy.version(), policy.validFromYear(),
                policy.validToYear(), QuotaV1.of(policy.memberQuota()), QuotaV1.of(policy.organisationQuota()),
                new MinimumSharesV1(policy.minimumShares().satisfactoryPercent(), policy.minimumShares().goodPercent()),
                policy.ratedAfterMonths(),
                new ScoringV1(policy.scoring().method().name(), bounds == null
                        ? null
                        : new BoundariesV1(bounds.outstandingFrom(), bounds.goodFrom(), bounds.satisfactoryFrom())),
                policy.periods().stream().map(Enum::name).toList(), policy.sources());
    }
}
