package vn.bangvang.evaluation.regulation.policy.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.regulation.policy.CollectiveFall;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.MinimumShares;
import vn.bangvang.evaluation.regulation.policy.PolicyEvent;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.Scoring;
import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.period.PeriodKind;

/** A policy belongs to no province: its root is {@code *}. */
@Component
class PolicyPublication implements Publication<EvaluationPolicy, PolicyEvent> {
    private static final Kind<EvaluationPolicy> KIND = Kind.of(EvaluationPolicy.class, "POLICY")
            .storedIn("policies")
            .toldOn("evaluation.policy.v1", "policy")
            .keyedBy(EvaluationPolicy::code);

    @Override
    public Kind<EvaluationPolicy> kind() {
        return KIND;
    }

    @Override
    public String root(EvaluationPolicy after) {
        return "*";
    }

    @Override
    public String type(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published published -> "evaluation.policy-published.v1";
            case PolicyEvent.Revised revised -> "evaluation.policy-revised.v1";
        };
    }

    @Override
    public Object change(PolicyEvent event) {
        return switch (event) {
            case PolicyEvent.Published(int version) -> new ChangeV1(version, null);
            case PolicyEvent.Revised(int version, int from) -> new ChangeV1(version, from);
        };
    }

    @Override
    public Object state(String id, EvaluationPolicy after, PolicyEvent event) {
        return StateV1.of(id, after);
    }

    /** @param fromVersion the version that was replaced; null for the first one */
    record ChangeV1(int version, @Nullable Integer fromVersion) {}

    record StateV1(String policyId, String code, int version, int validFromYear, @Nullable Integer validToYear,
            QuotaPolicy memberQuota, QuotaPolicy organisationQuota, MinimumShares minimumShares, int ratedAfterMonths,
            CollectiveFall collectiveFallsBy, Scoring scoring, Set<PeriodKind> periods,
            Map<QualityClass, String> classLabels, List<String> sources) {

        static StateV1 of(String policyId, EvaluationPolicy policy) {
            return new StateV1(policyId, policy.code(), policy.version(), policy.validFromYear(),
                    policy.validToYear(), policy.memberQuota(), policy.organisationQuota(), policy.minimumShares(),
                    policy.ratedAfterMonths(), policy.collectiveFallsBy(), policy.scoring(), policy.periods(),
                    policy.classLabels(), policy.sources());
        }
    }
}
