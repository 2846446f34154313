package vn.bangvang.evaluation.records;

import org.jspecify.annotations.Nullable;

import vn.bangvang.period.YearRange;
import vn.bangvang.refusal.Refusal;

/**
 * Money of a period and of one year in it.
 *
 * @param code the indicator, such as {@code FACILITY_INVESTMENT}
 * @param periodAmountVnd whole dong; "2.300 tỷ" is 2 300 000 000 000
 * @param yearAmountVnd whole dong, part of the period's amount
 */
public record InvestmentFacts(String organisationId, String code, Nature nature, YearRange period,
        long periodAmountVnd, int year, long yearAmountVnd) implements DatedFacts {
    /**
     * What the money of an indicator stands for. The organisation mostly advised the state agency that invests, which
     * is not the same as having spent it.
     */
    public enum Nature {
        ADVISED,
        PLANNED,
        SPENT
    }

    @Override
    public @Nullable String businessKey() {
        return String.join("|", organisationId, code, nature.name(), period.from() + "-" + period.to(),
                Integer.toString(year));
    }

    @Override
    public void mustHold() {
        DatedFacts.mustBeYears(period, "/period");
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
