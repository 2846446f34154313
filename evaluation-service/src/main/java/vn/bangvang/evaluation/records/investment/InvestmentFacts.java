package vn.bangvang.evaluation.records.investment;

import org.jspecify.annotations.Nullable;

import vn.bangvang.evaluation.records.recording.YearFacts;
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.refusal.Refusal;

/**
 * Money of a period and of one year in it.
 *
 * @param code the indicator, such as {@code FACILITY_INVESTMENT}
 * @param periodAmountVnd whole dong; "2.300 tỷ" is 2 300 000 000 000
 * @param yearAmountVnd whole dong, part of the period's amount
 */
public record InvestmentFacts(String organisationId, String code, InvestmentNature nature, YearRange period,
        long periodAmountVnd, int year, long yearAmountVnd) implements YearFacts {

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, code, nature.name(), period.from() + "-" + period.to(),
                Integer.toString(year));
    }

    @Override
    public void mustHold() {
        period.mustHold("/period");
        if (!period.contains(year)) {
            throw Refusal.invalid("YEAR_OUTSIDE_PERIOD", "/year", year);
        }
        if (periodAmountVnd < 0) {
            throw Refusal.invalid("AMOUNT_NEGATIVE", "/periodAmountVnd", periodAmountVnd);
        }
        if (yearAmountVnd < 0) {
            throw Refusal.invalid("AMOUNT_NEGATIVE", "/yearAmountVnd", yearAmountVnd);
        }
        if (yearAmountVnd > periodAmountVnd) {
            throw Refusal.invalid("YEAR_AMOUNT_ABOVE_PERIOD", "/yearAmountVnd", yearAmountVnd);
        }
    }
}
