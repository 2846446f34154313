package vn.bangvang.evaluation.records.messaging;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.InvestmentFacts;
import vn.bangvang.evaluation.records.Recorded;

/** Tells about investment indicators on {@code evaluation.investment.v1}. */
@Component
class InvestmentPublication extends RecordPublication<InvestmentFacts> {
    InvestmentPublication() {
        super(new ParameterizedTypeReference<Recorded<InvestmentFacts>>() {
        }, "INVESTMENT", "investments", "evaluation.investment.v1",
                "investment-indicator");
    }

    @Override
    public String type(Recorded.Event event) {
        return switch (event) {
            case RECORDED -> "evaluation.investment-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.investment-corrected.v1";
            case WITHDRAWN -> "evaluation.investment-withdrawn.v1";
        };
    }

    @Override
    public Object state(String id, Recorded<InvestmentFacts> after, Recorded.Event event) {
        InvestmentFacts facts = after.facts();
        StateV1.PeriodV1 period = new StateV1.PeriodV1(facts.period().from(), facts.period().to());
        return new StateV1(id, facts.organisationId(), facts.code(), facts.nature().name(), period,
                facts.periodAmountVnd(), facts.year(), facts.yearAmountVnd(), after.withdrawn());
    }

    /** An investment indicator on {@code evaluation.investment.v1}; amounts in whole dong. */
    record StateV1(String investmentId, String organisationId, String code, String nature, PeriodV1 period,
            long periodAmountVnd, int year, long yearAmountVnd, boolean withdrawn) {

        record PeriodV1(int from, int to) {}
    }
}
