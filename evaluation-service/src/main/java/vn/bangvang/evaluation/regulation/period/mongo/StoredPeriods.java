package vn.bangvang.evaluation.regulation.period.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.Stored;

/** Years by province and number. */
@Component
class StoredPeriods implements EvaluationPeriods {
    private final AggregateStore<EvaluationPeriod> store;

    StoredPeriods(AggregateStore<EvaluationPeriod> store) {
        this.store = store;
    }

    @Override
    public Mono<Stored<EvaluationPeriod>> of(String rootId, int year) {
        return store.findByKey(EvaluationPeriod.key(rootId, year));
    }

    @Override
    public Mono<Stored<EvaluationPeriod>> get(String yearId) {
        return store.get(yearId);
    }

    @Override
    public Flux<Stored<EvaluationPeriod>> page(@Nullable String rootId, @Nullable Integer year,
            @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (rootId != null) {
            filters.add(Filters.eq("state.rootId", rootId));
        }
        if (year != null) {
            filters.add(Filters.eq("state.year", year));
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }
}
