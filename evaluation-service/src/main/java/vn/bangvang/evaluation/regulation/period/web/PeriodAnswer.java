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

/**
 * A year as callers see it.
 *
 * @param reopenings null for a caller who does not reach the province
 * @param debts null for a caller who does not reach the province
 */
record PeriodAnswer(String id, String provinceId, int year, EvaluationPeriod.State state, int revision,
        int closeVersion,
        LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt,
        List<EvaluationPeriod.Closing> closings, @Nullable List<EvaluationPeriod.Reopening> reopenings,
        @Nullable List<Debt> debts, Policy policy) {

    record Debt(Subject.Type subjectType, String subjectId, String reason) {}

    record Policy(String policyId, String code, int version, QuotaPolicy memberQuota,
            QuotaPolicy organisationQuota) {}

    static PeriodAnswer whole(Stored<EvaluationPeriod> stored) {
        EvaluationPeriod year = stored.state();
        return of(stored, year.reopenings(),
                year.debts()
                        .stream()
                        .map(debt -> new Debt(debt.subject().type(), debt.subject().id(), debt.reason()))
                        .toList());
    }

    static PeriodAnswer withoutSubjects(Stored<EvaluationPeriod> stored) {
        return of(stored, null, null);
    }

    private static PeriodAnswer of(Stored<EvaluationPeriod> stored,
            @Nullable List<EvaluationPeriod.Reopening> reopenings,
            @Nullable List<Debt> debts) {
        EvaluationPeriod year = stored.state();
        EvaluationPolicy rules = year.policy().rules();
        return new PeriodAnswer(stored.id(), year.rootId(), year.year(), year.state(), year.revision(),
                year.closeVersion(), year.referenceDate(), year.openedOn(),
                year.closings().isEmpty() ? null : year.closings().getLast().closedAt(), year.closings(), reopenings,
                debts, new Policy(year.policy().policyId(), rules.code(), rules.version(), rules.memberQuota(),
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
