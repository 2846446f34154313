package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.rating.Decisions.Outcome;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.regulation.policy.QualityClass;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.evaluation.regulation.policy.QuotaUsage;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

/**
 * Holds a list to its quota as it stands after the decisions. A decision that adds no OUTSTANDING passes, even when it
 * shrinks the base: a discipline must be recorded whatever it does to a share.
 *
 * @param pointer what in the request asks for more
 */
record QuotaCheck(QuotaPolicy quota, String pointer) {

    /**
     * @throws Refusal CONFLICT with the figures: {@code QUOTA_EXCEEDED} where a justification helps,
     *         {@code QUOTA_ALLOWS_NO_EXCEPTION} where none does, {@code QUOTA_EXCEPTION_TOO_LARGE}
     */
    Outcome applied(DecisionList before, Map<String, Evaluation> after, List<Told> told,
            @Nullable String justification) {
        DecisionList list = before.with(after.values());
        Map<String, QuotaUsage> measuredBefore = before.quotas(quota);
        Map<String, QuotaUsage> passed = new HashMap<>();
        list.quotas(quota).forEach((group, check) -> {
            QuotaUsage former = measuredBefore.get(group);
            if (check.breached() && check.outstanding() > (former == null ? 0 : former.outstanding())) {
                mustBeJustified(check, justification);
                passed.put(group, check);
            }
        });
        return justification == null || passed.isEmpty()
                ? new Outcome(list, told)
                : granted(list, after, told, passed, justification);
    }

    private void mustBeJustified(QuotaUsage check, @Nullable String justification) {
        boolean allowed = switch (quota.enforcement()) {
            case BLOCK -> false;
            case WARN -> true;
            case REQUIRE_JUSTIFICATION -> justification != null;
        };
        if (!allowed) {
            throw refused(quota.enforcement() == Enforcement.BLOCK ? "QUOTA_ALLOWS_NO_EXCEPTION" : "QUOTA_EXCEEDED",
                    check, check.cap());
        }
        if (check.outstanding() > check.exceptionalCap() && quota.enforcement() != Enforcement.WARN) {
            throw refused("QUOTA_EXCEPTION_TOO_LARGE", check, check.exceptionalCap());
        }
    }

    private Outcome granted(DecisionList list, Map<String, Evaluation> after, List<Told> told,
            Map<String, QuotaUsage> passed, String justification) {
        List<Told> all = new ArrayList<>(told);
        for (Told one : told) {
            QuotaUsage check = passed.get(list.group(one.after(), quota.scope()));
            if (check != null && one.after().standingClass().filter(QualityClass.OUTSTANDING::equals).isPresent()) {
                Evaluation excepted = one.after()
                        .excepted(Objects.requireNonNull(one.after().decision()).excepted(justification));
                after.put(excepted.subjectId(), excepted);
                all.add(new Told(new RatingEvent.QuotaExceptionGranted(check), excepted));
            }
        }
        return new Outcome(list.with(after.values()), all);
    }

    private Refusal refused(String code, QuotaUsage check, int cap) {
        return Refusal.of(Kind.CONFLICT, code, pointer, check.outstanding(),
                Map.of("cap", cap, "outstanding", check.outstanding(), "base", check.baseCount(), "percent",
                        check.percent()));
    }
}
