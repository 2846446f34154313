package vn.bangvang.evaluation.regulation.period.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.QuotaPolicy;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/**
 * A period as callers see it.
 *
 * @param reopenings null for a caller who does not reach the province
 * @param debts null for a caller who does not reach the province
 */
record PeriodAnswer(String id, String provinceId, Period period, EvaluationPeriod.State state,
        int revision, int closeVersion, LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt,
        List<EvaluationPeriod.Closing> closings, @Nullable List<EvaluationPeriod.Reopening> reopenings,
        @Nullable List<Debt> debts, Policy policy) {

    record Debt(Subject.Type subjectType, String subjectId, String reason) {}

    record Policy(String policyId, String code, int version, QuotaPolicy memberQuota,
            QuotaPolicy organisationQuota) {}

    /** @param whole whether the caller may read what was written about single subjects */
    static PeriodAnswer of(Stored<EvaluationPeriod> stored, boolean whole) {
        EvaluationPeriod one = stored.state();
        EvaluationPolicy rules = one.policy().rules();
        List<Debt> owed = one.debts()
                .stream()
                .map(debt -> new Debt(debt.subject().type(), debt.subject().id(), debt.reason()))
                .toList();
        return new PeriodAnswer(stored.id(), one.rootId(), one.period(), one.state(), one.revision(),
                one.closeVersion(), one.referenceDate(), one.openedOn(),
                one.closings().isEmpty() ? null : one.closings().getLast().closedAt(), one.closings(),
                whole ? one.reopenings() : null, whole ? owed : null,
                new Policy(one.policy().policyId(), rules.code(), rules.version(), rules.memberQuota(),
                        rules.organisationQuota()));
    }

    List<String> membersShown() {
        return debts == null
                ? List.of()
                : debts.stream()
                        .filter(debt -> debt.subjectType() == Subject.Type.MEMBER)
                        .map(Debt::subjectId)
                        .toList();
    }
}
