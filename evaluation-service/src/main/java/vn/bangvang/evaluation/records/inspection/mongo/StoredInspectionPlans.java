package vn.bangvang.evaluation.records.inspection.mongo;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.InspectionPlans;
import vn.bangvang.evaluation.records.inspection.OwnerBody;
import vn.bangvang.evaluation.records.inspection.RunningInspections;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Stored;

/** Filters plans on owner and year. */
@Component
final class StoredInspectionPlans implements InspectionPlans {
    private final AggregateStore<InspectionPlan> store;

    StoredInspectionPlans(AggregateStores stores) {
        this.store = stores.of(RunningInspections.COLLECTION, InspectionPlan.class, RunningInspections.NOUN);
    }

    @Override
    public Flux<Stored<InspectionPlan>> page(@Nullable String ownerOrganisationId, @Nullable OwnerBody body,
            @Nullable Integer year, @Nullable String afterId, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (ownerOrganisationId != null) {
            filters.add(Filters.eq("state.ownerOrganisationId", ownerOrganisationId));
        }
        if (body != null) {
            filters.add(Filters.eq("state.ownerBody", body.name()));
        }
        if (year != null) {
            filters.add(Filters.eq("state.year", year));
        }
        return store.page(filters.isEmpty() ? Filters.empty() : Filters.and(filters), afterId, limit);
    }
}
