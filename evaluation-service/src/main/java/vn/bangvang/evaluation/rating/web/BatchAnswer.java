package vn.bangvang.evaluation.rating.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.bangvang.access.ShowsMembers;
import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.evaluation.rating.Evaluation;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.period.Period;

/**
 * What was decided, and how the committee's list stands against its quota.
 *
 * @param quotas where the list stands against its caps, by the group within which the share is controlled
 * @param evaluations what was decided
 */
record BatchAnswer(String deciderId, Period period, Subject.Type subjectType, Map<String, Quota> quotas,
        List<Decided> evaluations) implements ShowsMembers {
    /** @param headroom how many more OUTSTANDING fit; negative when the cap is passed */
    record Quota(int percent, QuotaPolicy.Base base, QuotaPolicy.Scope scope, int baseCount, int outstanding, int cap,
            int headroom, boolean breached, OneMore oneMore) {

        static Quota of(QuotaPolicy.Usage group) {
            return new Quota(group.percent(), group.base(), group.scope(), group.baseCount(), group.outstanding(),
                    group.cap(), group.headroom(), group.breached(),
                    new OneMore(group.oneMore().outstanding(), group.oneMore().baseCount(), group.oneMore().cap(),
                            group.oneMore().breached()));
        }
    }

    /** Where the list would stand with one more OUTSTANDING. */
    record OneMore(int outstanding, int baseCount, int cap, boolean breached) {}

    record Decided(String id, long version, String subjectId, Evaluation.State state,
            @Nullable QualityClass decidedClass) {}

    /** @param subjectIds those of the request; the list may hold more */
    static BatchAnswer of(DecisionList list, Set<String> subjectIds) {
        Map<String, Quota> quotas = new TreeMap<>();
        list.quotas().forEach((name, group) -> quotas.put(name, Quota.of(group)));
        return new BatchAnswer(list.deciderId(), list.period(), list.subjectType(), quotas,
                list.evaluations()
                        .stream()
                        .filter(one -> subjectIds.contains(one.subjectId()))
                        .map(one -> new Decided(one.id(), one.version(), one.subjectId(), one.state(),
                                one.standingClass().orElse(null)))
                        .toList());
    }

    @Override
    public Collection<String> shownMembers() {
        return subjectType == Subject.Type.MEMBER
                ? evaluations.stream().map(Decided::subjectId).toList()
                : List.of();
    }

    @Override
    public String shownAs() {
        return "evaluation";
    }
}
