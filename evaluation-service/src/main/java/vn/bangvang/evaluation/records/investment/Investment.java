package vn.bangvang.evaluation.records.investment;

import java.util.List;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.evaluation.records.recording.YearRecord;

/** A recorded investment indicator and what was recorded before. */
public record Investment(InvestmentFacts facts, boolean withdrawn, List<Superseded<InvestmentFacts>> history)
        implements YearRecord<InvestmentFacts, Investment> {

    public static Investment of(InvestmentFacts facts) {
        return new Investment(facts, false, List.of());
    }

    @Override
    public Investment with(InvestmentFacts facts, boolean withdrawn, List<Superseded<InvestmentFacts>> history) {
        return new Investment(facts, withdrawn, history);
    }
}
