package vn.bangvang.evaluation.records.inspection;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import vn.bangvang.outbox.aggregate.Stored;

/** The inspection plans, to look through. */
public interface InspectionPlans {

    Flux<Stored<InspectionPlan>> page(@Nullable String ownerOrganisationId, @Nullable OwnerBody body,
            @Nullable Integer year, @Nullable String afterId, int limit);
}
