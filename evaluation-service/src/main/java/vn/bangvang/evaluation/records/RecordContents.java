package vn.bangvang.evaluation.records;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.outbox.aggregate.Aggregates;

/** The records that a closing rests on. */
@Configuration(proxyBeanMethods = false)
class RecordContents {
    private static final String YEAR = "year";

    @Bean
    PeriodContents targetContents(Aggregates<Recorded<TargetFacts>, Recorded.Event> targets) {
        return PeriodContents.ofYears(targets, YEAR);
    }

    @Bean
    PeriodContents prizeContents(Aggregates<Recorded<PrizeFacts>, Recorded.Event> prizes) {
        return PeriodContents.ofYears(prizes, YEAR);
    }

    @Bean
    PeriodContents investmentContents(Aggregates<Recorded<InvestmentFacts>, Recorded.Event> investments) {
        return PeriodContents.ofYears(investments, YEAR);
    }

    @Bean
    PeriodContents documentContents(Aggregates<Recorded<IssuedDocumentFacts>, Recorded.Event> documents) {
        return PeriodContents.ofYears(documents, YEAR);
    }
}
