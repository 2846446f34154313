package vn.bangvang.evaluation.regulation.period.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;

@Configuration(proxyBeanMethods = false)
class PeriodStore {

    @Bean
    AggregateStore<EvaluationPeriod> yearAggregates(AggregateStores stores) {
        return stores.of("evaluationYears", EvaluationPeriod.class, "EVALUATION_YEAR");
    }
}
