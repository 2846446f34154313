package vn.bangvang.evaluation.regulation.policy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.CollectiveFall;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.PeriodKind;

/** A policy as callers see it. */
record PolicyAnswer(String id, String code, int version, int validFromYear, @Nullable Integer validToYear,
        QuotaPolicy memberQuota, QuotaPolicy organisationQuota, MinimumShares minimumShares, int ratedAfterMonths,
        CollectiveFall collectiveFallsBy, Scoring scoring, Set<PeriodKind> periods,
        Map<QualityClass, String> classLabels, List<String> sources) {

    static PolicyAnswer of(Stored<EvaluationPolicy> stored) {
        EvaluationPolicy policy = stored.state();
        return new PolicyAnswer(stored.id(), policy.code(), policy.version(), policy.validFromYear(),
                policy.validToYear(), policy.memberQuota(), policy.organisationQuota(), policy.minimumShares(),
                policy.ratedAfterMonths(), policy.collectiveFallsBy(), policy.scoring(), policy.periods(),
                policy.classLabels(), policy.sources());
    }
}
