package vn.bangvang.evaluation.records.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.RecordYears;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.Event;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.Event.What;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.OwnerBody;
import vn.bangvang.evaluation.register.organisation.OrganisationReach;
import vn.bangvang.evaluation.regulation.period.PossibleDays;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Part;
import vn.bangvang.outbox.aggregate.Query;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.Period;

/** Approves inspection plans and follows how they are carried out, as long as the year is not closed. */
@Service
public final class InspectionPlans {
    private static final String OWNER = "/ownerOrganisationId";

    private final Aggregates<InspectionPlan, Event> plans;
    private final OrganisationReach reach;
    private final RecordYears years;
    private final Clock clock;

    InspectionPlans(Aggregates<InspectionPlan, Event> plans, OrganisationReach reach, RecordYears years, Clock clock) {
        this.plans = plans;
        this.reach = reach;
        this.years = years;
        this.clock = clock;
    }

    /** @return the approved plan; refused as INSPECTION_PLAN_ALREADY_EXISTS when the body has one for that year */
    public Mono<Stored<InspectionPlan>> approve(Caller caller, String ownerOrganisationId, OwnerBody body, int year,
            List<InspectionItem.Planned> items, IdempotencyKey key) {
        return reach.mustCover(caller, ownerOrganisationId, OWNER)
                .then(Mono.defer(() -> plans.found(key, id -> {
                    List<InspectionItem> planned = InspectionPlan.planned(items, Ids::next);
                    return years.open(ownerOrganisationId, OWNER, year)
                            .map(open -> Decided.of(
                                    InspectionPlan.approve(open.rootId(), ownerOrganisationId, body, year, planned),
                                    new Event(What.PLAN_APPROVED, null)).in(open.stamp()));
                })));
    }

    /** @return the plan with a supplementary item */
    public Mono<Stored<InspectionPlan>> add(Caller caller, String planId, ExpectedVersion expected,
            InspectionItem.Planned item) {
        String itemId = Ids.next();
        return change(caller, planId, expected, new Event(What.ITEM_ADDED, itemId), plan -> plan.add(itemId, item));
    }

    public Mono<Stored<InspectionPlan>> complete(Caller caller, String planId, ExpectedVersion expected,
            String itemId, LocalDate doneOn) {
        return change(caller, planId, expected, new Event(What.ITEM_COMPLETED, itemId),
                plan -> {
                    new PossibleDays(Period.year(plan.year()), LocalDate.now(clock)).mustHave(doneOn, "/doneOn");
                    return plan.complete(itemId, doneOn);
                });
    }

    public Mono<Stored<InspectionPlan>> reopen(Caller caller, String planId, ExpectedVersion expected, String itemId,
            String reason) {
        return change(caller, planId, expected, new Event(What.ITEM_REOPENED, itemId),
                plan -> plan.reopen(itemId, reason, clock.instant()));
    }

    public Mono<Stored<InspectionPlan>> cancel(Caller caller, String planId, ExpectedVersion expected, String itemId,
            String reason) {
        return change(caller, planId, expected, new Event(What.ITEM_CANCELLED, itemId),
                plan -> plan.cancel(itemId, reason, clock.instant()));
    }

    public Mono<Stored<InspectionPlan>> get(Caller caller, String planId) {
        return plans.get(planId)
                .flatMap(stored -> reach.mustCover(caller, stored.state().ownerOrganisationId(), "")
                        .thenReturn(stored));
    }

    /** @param ownerOrganisationId null for everybody's, which only a caller without limits may ask for */
    public Flux<Stored<InspectionPlan>> page(Caller caller, @Nullable String ownerOrganisationId,
            @Nullable OwnerBody body, @Nullable Integer year, Part part) {
        Query query = Query.where("ownerOrganisationId", ownerOrganisationId).and("ownerBody", body).and("year", year);
        return reach.mustCoverList(caller, ownerOrganisationId).thenMany(plans.page(query, part));
    }

    private Mono<Stored<InspectionPlan>> change(Caller caller, String planId, ExpectedVersion expected, Event event,
            UnaryOperator<InspectionPlan> decision) {
        return get(caller, planId).then(Mono.defer(() -> plans.decide(planId, expected, stored -> {
            // An item that is completed already is told so, even in a year that was closed since.
            InspectionPlan after = decision.apply(stored.state());
            return years.open(after.ownerOrganisationId(), OWNER, after.year())
                    .map(year -> Decided.of(after, event).in(year.stamp()));
        })));
    }
}
