package vn.bangvang.evaluation.year.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.AggregateStores;

@Configuration(proxyBeanMethods = false)
class YearStore {

    @Bean
    AggregateStore<EvaluationYear> yearAggregates(AggregateStores stores) {
        return stores.of("evaluationYears", EvaluationYear.class, "EVALUATION_YEAR");
    }
}
