package vn.bangvang.evaluation.records.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.records.inspection.InspectionEvents.Happening;
import vn.bangvang.evaluation.records.recording.RecordingYears;
import vn.bangvang.outbox.aggregate.AggregateStore;
import vn.bangvang.outbox.aggregate.AggregateStores;
import vn.bangvang.outbox.aggregate.Change;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.NewAggregate;
import vn.bangvang.outbox.aggregate.Stored;

/** Approves inspection plans and follows how they are carried out, as long as the year is not closed. */
@Service
public final class RunningInspections {
    /** The collection that holds the plans. */
    public static final String COLLECTION = "inspection-plans";
    /** Names a plan in refusals. */
    public static final String NOUN = "INSPECTION_PLAN";
    private static final String OWNER = "/ownerOrganisationId";

    private final AggregateStore<InspectionPlan> store;
    private final RecordingYears years;
    private final InspectionEvents events;
    private final Clock clock;

    RunningInspections(AggregateStores stores, RecordingYears years, InspectionEvents events, Clock clock) {
        this.store = stores.of(COLLECTION, InspectionPlan.class, NOUN);
        this.years = years;
        this.events = events;
        this.clock = clock;
    }

    /** @return the approved plan; refused as INSPECTION_PLAN_ALREADY_EXISTS when the body has one for that year */
    public Mono<Stored<InspectionPlan>> approve(String ownerOrganisationId, OwnerBody body, int year,
            List<PlannedItem> items, IdempotencyKey key) {
        return store.once(key, () -> {
            InspectionPlan plan = InspectionPlan.approve(ownerOrganisationId, body, year, items, Ids::next);
            return years.open(ownerOrganisationId, OWNER, year).flatMap(open -> {
                String id = Ids.next();
                return store.add(new NewAggregate<>(id, plan.key(), plan,
                        List.of(events.tell(Happening.PLAN_APPROVED, id, null, plan, open))), key);
            });
        });
    }

    /** @return the plan with a supplementary item */
    public Mono<Stored<InspectionPlan>> add(String planId, ExpectedVersion expected, PlannedItem item) {
        String itemId = Ids.next();
        return change(planId, expected, itemId, Happening.ITEM_ADDED, plan -> plan.add(itemId, item));
    }

    public Mono<Stored<InspectionPlan>> complete(String planId, ExpectedVersion expected, String itemId,
            LocalDate doneOn) {
        return change(planId, expected, itemId, Happening.ITEM_COMPLETED, plan -> plan.complete(itemId, doneOn));
    }

    public Mono<Stored<InspectionPlan>> reopen(String planId, ExpectedVersion expected, String itemId, String reason) {
        return change(planId, expected, itemId, Happening.ITEM_REOPENED,
                plan -> plan.reopen(itemId, reason, clock.instant()));
    }

    public Mono<Stored<InspectionPlan>> cancel(String planId, ExpectedVersion expected, String itemId, String reason) {
        return change(planId, expected, itemId, Happening.ITEM_CANCELLED,
                plan -> plan.cancel(itemId, reason, clock.instant()));
    }

    public Mono<Stored<InspectionPlan>> get(String planId) {
        return store.get(planId);
    }

    private Mono<Stored<InspectionPlan>> change(String planId, ExpectedVersion expected, String itemId,
            Happening happening, UnaryOperator<InspectionPlan> decision) {
        return store.change(planId, expected, stored -> {
            // An item that is completed already is told so, even in a year that was closed since.
            InspectionPlan after = decision.apply(stored.state());
            return years.open(after.ownerOrganisationId(), OWNER, after.year())
                    .map(year -> new Change<>(after,
                            List.of(events.tell(happening, planId, itemId, after, year))));
        });
    }
}
