package vn.bangvang.evaluation.regulation.policy.mongo;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.evaluation.regulation.policy.EvaluationPolicy;
import vn.bangvang.evaluation.regulation.policy.PublishedPolicies;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;

/** Policies by their code. */
@Configuration(proxyBeanMethods = false)
class PolicyStore {

    @Bean
    AggregateStore<EvaluationPolicy> policyAggregates(AggregateStores stores) {
        return stores.of("policies", EvaluationPolicy.class, "POLICY");
    }

    @Bean
    PublishedPolicies publishedPolicies(AggregateStore<EvaluationPolicy> policies) {
        return (@Nullable String code, @Nullable String afterId, int limit) -> policies
                .page(code == null ? Filters.empty() : Filters.eq("key", code), afterId, limit);
    }
}
