package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy.Enforcement;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.refusal.Refusal.Kind;

/**
 * Holds a list to its quota as it stands after the decisions. A decision that adds no OUTSTANDING passes, even when it
 * shrinks the base: a discipline must be recorded whatever it does to a share.
 *
 * @param pointer what in the request asks for more
 * @param justification why the quota may be passed; null when no exception is asked for
 */
record QuotaCheck(QuotaPolicy quota, String pointer, @Nullable String justification) {

    /**
     * @return the list, and what is told of it with the exceptions that were granted
     * @throws Refusal CONFLICT with the figures: {@code QUOTA_EXCEEDED} where a justification helps,
     *         {@code QUOTA_ALLOWS_NO_EXCEPTION} where none does, {@code QUOTA_EXCEPTION_TOO_LARGE}
     */
    Decided<DecisionList, RatingEvent> applied(DecisionList before, Map<String, Evaluation> after,
            List<RatingEvent> events) {
        DecisionList list = before.with(after.values(), quota);
        Map<String, QuotaPolicy.Usage> passed = new HashMap<>();
        list.quotas().forEach((group, usage) -> {
            if (usage.breached() && usage.outstanding() > before.outstandingIn(group, quota.scope())) {
                mustBeJustified(usage);
                passed.put(group, usage);
            }
        });
        return justification == null || passed.isEmpty()
                ? Decided.of(list, events)
                : granted(list, after, events, passed, justification);
    }

    private void mustBeJustified(QuotaPolicy.Usage usage) {
        boolean allowed = switch (quota.enforcement()) {
            case BLOCK -> false;
            case WARN -> true;
            case REQUIRE_JUSTIFICATION -> justification != null;
        };
        if (!allowed) {
            throw refused(quota.enforcement() == Enforcement.BLOCK ? "QUOTA_ALLOWS_NO_EXCEPTION" : "QUOTA_EXCEEDED",
                    usage, usage.cap());
        }
        if (usage.outstanding() > usage.exceptionalCap() && quota.enforcement() != Enforcement.WARN) {
            throw refused("QUOTA_EXCEPTION_TOO_LARGE", usage, usage.exceptionalCap());
        }
    }

    private Decided<DecisionList, RatingEvent> granted(DecisionList list, Map<String, Evaluation> after,
            List<RatingEvent> events, Map<String, QuotaPolicy.Usage> passed, String because) {
        List<RatingEvent> all = new ArrayList<>(events);
        for (RatingEvent event : events) {
            Evaluation one = event.after();
            QuotaPolicy.Usage usage = passed.get(list.group(one, quota.scope()));
            if (usage != null && one.isRatedOutstanding()) {
                Evaluation excepted = one.excepted(Objects.requireNonNull(one.decision()).excepted(because));
                after.put(excepted.subjectId(), excepted);
                all.add(new RatingEvent(new RatingEvent.QuotaExceptionGranted(usage), excepted));
            }
        }
        return Decided.of(list.with(after.values(), quota), all);
    }

    private Refusal refused(String code, QuotaPolicy.Usage usage, int cap) {
        return Refusal.of(Kind.CONFLICT, code, pointer, usage.outstanding(),
                Map.of("cap", cap, "outstanding", usage.outstanding(), "base", usage.baseCount(), "percent",
                        usage.percent()));
    }
}
