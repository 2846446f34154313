package vn.bangvang.evaluation.rating.selfcriticism.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;

@Configuration(proxyBeanMethods = false)
class SelfCriticismStore {

    @Bean
    AggregateStore<SelfCriticism> selfCriticismAggregates(AggregateStores stores) {
        return stores.of("selfCriticisms", SelfCriticism.class, "SELF_CRITICISM");
    }
}
