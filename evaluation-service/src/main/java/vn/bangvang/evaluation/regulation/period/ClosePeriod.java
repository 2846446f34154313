package vn.bangvang.evaluation.regulation.period;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod.Debt;
import vn.bangvang.outbox.aggregate.ExpectedVersion;

/**
 * The wish to close a period.
 *
 * @param version of the period that is to be closed; null: whichever there is
 * @param debts the subjects that stay undecided, with the reasons
 */
public record ClosePeriod(String periodId, @Nullable Long version, LocalDate closedOn, List<Debt> debts) {
    public ClosePeriod {
        debts = List.copyOf(debts);
    }

    ExpectedVersion expected() {
        return ExpectedVersion.of(version);
    }
}
