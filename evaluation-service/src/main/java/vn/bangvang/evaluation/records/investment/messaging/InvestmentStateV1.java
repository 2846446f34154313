package vn.bangvang.evaluation.records.investment.messaging;

/** An investment indicator on {@code evaluation.investment.v1}; amounts in whole dong. */
record InvestmentStateV1(String investmentId, String organisationId, String code, String nature, PeriodV1 period,
        long periodAmountVnd, int year, long yearAmountVnd, boolean withdrawn) {

    record PeriodV1(int from, int to) {}
}
