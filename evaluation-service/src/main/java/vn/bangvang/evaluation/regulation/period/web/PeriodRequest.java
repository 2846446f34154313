package vn.bangvang.evaluation.regulation.period.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.Subject.Type;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.period.Period;

/** What callers send about periods. */
final class PeriodRequest {
    private static final int MOST_DEBTS = 20_000;

    private PeriodRequest() {}

    record Open(@NotBlank @Size(max = 100) String provinceId, @NotNull Period period,
            @NotBlank @Size(max = 100) String policyId,
            @NotNull LocalDate openedOn) {}

    record Close(@NotNull LocalDate closedOn, @Nullable @Size(max = MOST_DEBTS) List<@Valid @NotNull Debt> debts) {
        List<EvaluationPeriod.Debt> listed() {
            return debts == null ? List.of() : debts.stream().map(Debt::debt).toList();
        }
    }

    record Debt(@NotNull Type subjectType, @NotBlank @Size(max = 100) String subjectId,
            @NotBlank @Size(max = 500) String reason) {
        EvaluationPeriod.Debt debt() {
            return new EvaluationPeriod.Debt(new Subject(subjectType, subjectId), reason);
        }
    }

    /**
     * @param decisionNo number of the decision to reopen, as it stands on the paper
     * @param on day of the reopening
     */
    record Reopen(@NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 200) String decisionNo,
            @NotNull LocalDate on) {}

    record Adopt(@NotBlank @Size(max = 100) String policyId) {}
}
