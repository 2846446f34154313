package vn.bangvang.evaluation.regulation.period.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.evaluation.regulation.Subject.Type;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;

/** What callers send about years. */
final class PeriodRequest {
    private static final int MOST_DEBTS = 2000;

    private PeriodRequest() {}

    record Open(@NotBlank @Size(max = 100) String provinceId, @NotNull @Min(1930) @Max(2999) Integer year,
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

    record Reopen(@NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 200) String approvedBy,
            @NotNull LocalDate on) {}

    record Adopt(@NotBlank @Size(max = 100) String policyId) {}
}
