package vn.bangvang.evaluation.records.resolutiontarget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A quotient that is kept exact; the percentage is only for showing. */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    /** @return the percentage to one decimal, half up: 351/467 is 75.2 */
    public BigDecimal percent() {
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP);
    }
}
