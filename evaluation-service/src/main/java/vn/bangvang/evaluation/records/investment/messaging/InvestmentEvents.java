package vn.bangvang.evaluation.records.investment.messaging;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.bangvang.evaluation.records.investment.Investment;
import vn.bangvang.evaluation.records.investment.InvestmentFacts;
import vn.bangvang.evaluation.records.recording.RecordEvents;
import vn.bangvang.evaluation.records.recording.RecordingYear;
import vn.bangvang.outbox.aggregate.OutgoingEvent;

/** Tells about investment indicators on {@code evaluation.investment.v1}. */
@Component
final class InvestmentEvents implements RecordEvents<Investment> {
    static final String TOPIC = "evaluation.investment.v1";

    @Override
    public OutgoingEvent tell(Happening happening, String id, Investment after, RecordingYear year) {
        String type = switch (happening) {
            case RECORDED -> "evaluation.investment-recorded.v1";
            case SUPPLEMENTED, CORRECTED -> "evaluation.investment-corrected.v1";
            case WITHDRAWN -> "evaluation.investment-withdrawn.v1";
        };
        return OutgoingEvent
                .of(TOPIC, type, "investment-indicator", year.root(), Map.of("what", happening), state(id, after))
                .withYear(year.year(), year.revision());
    }

    private static InvestmentStateV1 state(String id, Investment investment) {
        InvestmentFacts facts = investment.facts();
        var period = new InvestmentStateV1.PeriodV1(facts.period().from(), facts.period().to());
        return new InvestmentStateV1(id, facts.organisationId(), facts.code(), facts.nature().name(), period,
                facts.periodAmountVnd(), facts.year(), facts.yearAmountVnd(), investment.withdrawn());
    }
}
