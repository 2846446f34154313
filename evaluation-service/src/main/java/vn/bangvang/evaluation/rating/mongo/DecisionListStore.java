package vn.bangvang.evaluation.rating.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.rating.DecisionList;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;

@Configuration(proxyBeanMethods = false)
class DecisionListStore {

    @Bean
    AggregateStore<DecisionList> decisionListAggregates(AggregateStores stores) {
        return stores.of("decisionLists", DecisionList.class, "DECISION_LIST");
    }
}
