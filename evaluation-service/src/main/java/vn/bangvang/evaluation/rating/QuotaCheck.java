package vn.bangvang.evaluation.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
 * @param exception the wish to pass the quota; null when none is asked for
 */
record QuotaCheck(QuotaGroups groups, String pointer, @Nullable QuotaException exception) {

    /**
     * @return the list, and what is told of it with the exceptions that were granted: to as many subjects as exceed the
     *         cap and no more
     * @throws Refusal CONFLICT with the figures: {@code QUOTA_EXCEEDED} where a justification helps,
     *         {@code QUOTA_ALLOWS_NO_EXCEPTION} where none does, {@code QUOTA_EXCEPTION_TOO_LARGE},
     *         {@code QUOTA_EXCEPTIONS_NOT_NAMED} where it is not clear whom the exception is for
     */
    Decided<DecisionList, RatingEvent> applied(DecisionList before, Map<String, Evaluation> after,
            List<RatingEvent> events) {
        Map<String, QuotaPolicy.Usage> usages = groups.measure(after.values());
        Map<String, QuotaPolicy.Usage> excepted = new LinkedHashMap<>();
        usages.forEach((group, usage) -> {
            List<String> added = added(group, events);
            int needed = (int) Math.min(added.size(),
                    usage.outstanding() - usage.cap() - groups.excepted(group, after.values()));
            boolean grew = usage.outstanding() > groups.outstanding(group, before.evaluations());
            if (needed > 0 && (grew || exception != null)) {
                mustBeJustified(usage);
                named(usage, added, needed).forEach(subjectId -> excepted.put(subjectId, usage));
            }
        });
        List<RatingEvent> all = new ArrayList<>(events);
        excepted.forEach((subjectId, usage) -> {
            Evaluation one = Objects.requireNonNull(after.get(subjectId));
            Evaluation granted = one.excepted(
                    one.decisionOrNone().excepted(Objects.requireNonNull(exception).justification()));
            after.put(subjectId, granted);
            all.add(new RatingEvent(new RatingEvent.QuotaExceptionGranted(usage), granted));
        });
        return Decided.of(before.with(after.values(), usages), all);
    }

    /** Who is OUTSTANDING by this decision and has no exception yet. */
    private List<String> added(String group, List<RatingEvent> events) {
        return events.stream()
                .map(RatingEvent::after)
                .filter(one -> one.isRatedOutstanding() && !one.isExcepted() && groups.of(one).equals(group))
                .map(Evaluation::subjectId)
                .toList();
    }

    private void mustBeJustified(QuotaPolicy.Usage usage) {
        Enforcement enforcement = groups.quota().enforcement();
        boolean allowed = switch (enforcement) {
            case BLOCK -> false;
            case WARN -> true;
            case REQUIRE_JUSTIFICATION -> exception != null;
        };
        if (!allowed) {
            throw refused(enforcement == Enforcement.BLOCK ? "QUOTA_ALLOWS_NO_EXCEPTION" : "QUOTA_EXCEEDED", usage,
                    usage.cap());
        }
        if (usage.outstanding() > usage.exceptionalCap() && enforcement != Enforcement.WARN) {
            throw refused("QUOTA_EXCEPTION_TOO_LARGE", usage, usage.exceptionalCap());
        }
    }

    private List<String> named(QuotaPolicy.Usage usage, List<String> added, int needed) {
        if (exception == null) {
            return List.of();
        }
        Set<String> wanted = exception.subjectIds();
        List<String> named = wanted.isEmpty() ? added : added.stream().filter(wanted::contains).toList();
        if (named.size() != needed) {
            throw Refusal.of(Kind.CONFLICT, "QUOTA_EXCEPTIONS_NOT_NAMED", "/exception/subjectIds", named.size(),
                    Map.of("needed", needed, "cap", usage.cap(), "outstanding", usage.outstanding()));
        }
        return named;
    }

    private Refusal refused(String code, QuotaPolicy.Usage usage, int cap) {
        return Refusal.of(Kind.CONFLICT, code, pointer, usage.outstanding(),
                Map.of("cap", cap, "outstanding", usage.outstanding(), "base", usage.baseCount(), "percent",
                        usage.percent()));
    }
}
