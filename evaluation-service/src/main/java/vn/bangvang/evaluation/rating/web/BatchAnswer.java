package vn.bangvang.evaluation.rating.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaUsage;

/** What was decided, and how the committee's list stands against its quota. */
record BatchAnswer(String deciderId, int year, Subject.Type subjectType, Map<String, Quota> quotas,
        List<Decided> evaluations) {
    /** @param headroom how many more OUTSTANDING fit; negative when the cap is passed */
    record Quota(int percent, QuotaPolicy.Base base, QuotaPolicy.Scope scope, int baseCount, int outstanding, int cap,
            int headroom, boolean breached, OneMore oneMore) {

        static Quota of(QuotaUsage check) {
            return new Quota(check.percent(), check.base(), check.scope(), check.baseCount(), check.outstanding(),
                    check.cap(), check.headroom(), check.breached(),
                    new OneMore(check.oneMore().outstanding(), check.oneMore().baseCount(), check.oneMore().cap(),
                            check.oneMore().breached()));
        }
    }

    record OneMore(int outstanding, int baseCount, int cap, boolean breached) {}

    record Decided(String id, long version, String subjectId, Evaluation.State state,
            @Nullable QualityClass decidedClass) {}

    /** @param subjectIds those of the request; the list may hold more */
    static BatchAnswer of(DecisionList list, QuotaPolicy quota, Set<String> subjectIds) {
        Map<String, Quota> quotas = new TreeMap<>();
        list.quotas(quota).forEach((group, check) -> quotas.put(group.isEmpty() ? "ALL" : group, Quota.of(check)));
        return new BatchAnswer(list.deciderId(), list.year(), list.subjectType(), quotas,
                list.evaluations()
                        .stream()
                        .filter(one -> subjectIds.contains(one.subjectId()))
                        .map(one -> new Decided(one.id(), one.version(), one.subjectId(), one.state(),
                                one.standingClass().orElse(null)))
                        .toList());
    }
}
