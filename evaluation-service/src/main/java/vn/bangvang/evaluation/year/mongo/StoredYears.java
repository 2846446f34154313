package vn.bangvang.evaluation.year.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.year.EvaluationYear;
import vn.bangvang.evaluation.year.EvaluationYears;
import vn.bangvang.outbox.AggregateStore;
import vn.bangvang.outbox.Stored;

/** Years by province and number. */
@Component
class StoredYears implements EvaluationYears {
    private final AggregateStore<EvaluationYear> store;

    StoredYears(AggregateStore<EvaluationYear> store) {
        this.store = store;
    }

    @Override
    public Mono<Stored<EvaluationYear>> of(String rootId, int year) {
        return store.findByKey(EvaluationYear.key(rootId, year));
    }

    @Override
    public Mono<Stored<EvaluationYear>> get(String yearId) {
        return store.get(yearId);
    }

    @Override
    public Flux<Stored<EvaluationYear>> page(@Nullable String rootId, @Nullable Integer year,
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
