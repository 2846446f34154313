package vn.bangvang.evaluation.year.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.policy.QuotaPolicy;
import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.Subject;
import vn.bangvang.outbox.Stored;

/**
 * A year as callers see it.
 *
 * @param reopenings null for a caller who does not reach the province
 * @param debts null for a caller who does not reach the province
 */
record YearAnswer(String id, String provinceId, int year, EvaluationYear.State state, int revision, int closeVersion,
        LocalDate referenceDate, LocalDate openedOn, @Nullable Instant closedAt,
        List<EvaluationYear.Closing> closings, @Nullable List<EvaluationYear.Reopening> reopenings,
        @Nullable List<Debt> debts, Policy policy) {

    record Debt(Subject.Type subjectType, String subjectId, String reason) {}

    record Policy(String policyId, String code, int version, QuotaPolicy memberQuota,
            QuotaPolicy organisationQuota) {}

    static YearAnswer whole(Stored<EvaluationYear> stored) {
        EvaluationYear year = stored.state();
        return of(stored, year.reopenings(),
                year.debts()
                        .stream()
                        .map(debt -> new Debt(debt.subject().type(), debt.subject().id(), debt.reason()))
                        .toList());
    }

    static YearAnswer withoutSubjects(Stored<EvaluationYear> stored) {
        return of(stored, null, null);
    }

    private static YearAnswer of(Stored<EvaluationYear> stored, @Nullable List<EvaluationYear.Reopening> reopenings,
            @Nullable List<Debt> debts) {
        EvaluationYear year = stored.state();
        EvaluationPolicy rules = year.policy().rules();
        return new YearAnswer(stored.id(), year.rootId(), year.year(), year.state(), year.revision(),
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
