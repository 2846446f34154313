package vn.bangvang.evaluation.commendation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.outbox.aggregate.Aggregates;

/** The commendations that a closing rests on; those decided after it are not its. */
@Configuration(proxyBeanMethods = false)
class CommendationContents {

    @Bean
    PeriodContents givenCommendations(Aggregates<Commendation, Commendation.Event> commendations) {
        return PeriodContents.ofYears(commendations, "award.year");
    }
}
