package vn.bangvang.evaluation.regulation.period.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.period.Period;

/**
 * A year as it is published on {@code evaluation.period.v1}. While it is being closed it still counts as open; why a
 * subject is owed stays in the register.
 */
record PeriodStateV1(String periodId, String rootId, Period period, String state, int revision, int closeVersion,
        LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt, List<ClosingV1> closings,
        List<DebtV1> debts, PolicyV1 policy) {

    record ClosingV1(int closeVersion, LocalDate closedOn, Instant closedAt) {}

    record DebtV1(String subjectType, String subjectId) {}

    record QuotaV1(int percent, String base, String rounding, String scope, int smallGroupBelow, int smallGroupMinimum,
            String enforcement, int exceptionalPercent) {

        static QuotaV1 of(QuotaPolicy quota) {
            return new QuotaV1(quota.percent(), quota.base().name(), quota.rounding().name(), quota.scope().name(),
                    quota.smallGroupBelow(), quota.smallGroupMinimum(), quota.enforcement().name(),
                    quota.exceptionalPercent());
        }
    }

    record MinimumSharesV1(int satisfactoryPercent, int goodPercent) {}

    record PolicyV1(String policyId, String code, int version, QuotaV1 memberQuota, QuotaV1 organisationQuota,
            MinimumSharesV1 minimumShares, int ratedAfterMonths) {}

    static PeriodStateV1 of(String periodId, EvaluationPeriod year) {
        EvaluationPolicy rules = year.policy().rules();
        List<ClosingV1> closings = year.closings()
                .stream()
                .map(closing -> new ClosingV1(closing.closeVersion(), closing.closedOn(), closing.closedAt()))
                .toList();
        return new PeriodStateV1(periodId, year.rootId(), Period.year(year.year()), year.countsAs().name(),
                year.revision(),
                year.closeVersion(), year.referenceDate(), year.openedOn(),
                closings.isEmpty() ? null : closings.getLast().closedAt(), closings,
                year.debts()
                        .stream()
                        .map(debt -> new DebtV1(debt.subject().type().name(), debt.subject().id()))
                        .toList(),
                new PolicyV1(year.policy().policyId(), rules.code(), rules.version(), QuotaV1.of(rules.memberQuota()),
                        QuotaV1.of(rules.organisationQuota()),
                        new MinimumSharesV1(rules.minimumShares().satisfactoryPercent(),
                                rules.minimumShares().goodPercent()),
                        rules.ratedAfterMonths()));
    }
}
