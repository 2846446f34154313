package vn.bangvang.evaluation.records.inspection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.regulation.period.PeriodContents;
import vn.bangvang.outbox.aggregate.Aggregates;

/** The inspection plans that a closing rests on. */
@Configuration(proxyBeanMethods = false)
class InspectionContents {

    @Bean
    PeriodContents inspectionPlanContents(Aggregates<InspectionPlan, InspectionPlan.Event> plans) {
        return PeriodContents.ofYears(plans, "year");
    }
}
