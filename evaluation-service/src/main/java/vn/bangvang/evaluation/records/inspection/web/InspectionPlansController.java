package vn.bangvang.evaluation.records.inspection.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.inspection.InspectionItem;
import vn.bangvang.evaluation.records.inspection.InspectionPlan.OwnerBody;
import vn.bangvang.evaluation.records.inspection.InspectionPlans;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.period.RecordedYears;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Inspection and supervision plans and their items. */
@RestController
@RequestMapping(InspectionPlansController.PATH)
class InspectionPlansController {
    static final String PATH = "/api/v1/inspection-plans";

    record PlanItemRequest(@NotNull InspectionItem.Kind kind, @NotBlank @Size(max = 300) String subject,
            @NotNull LocalDate plannedBy) {
        InspectionItem.Planned planned() {
            return new InspectionItem.Planned(kind, subject, plannedBy);
        }
    }

    record ApprovePlanRequest(@NotBlank @Size(max = 100) String ownerOrganisationId, @NotNull OwnerBody ownerBody,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year,
            @NotNull @Size(max = 500) List<@Valid @NotNull PlanItemRequest> items) {}

    record CompleteItemRequest(@NotNull LocalDate doneOn) {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    private final InspectionPlans plans;

    InspectionPlansController(InspectionPlans plans) {
        this.plans = plans;
    }

    /** Records an approved inspection plan of a year with its items. */
    @PostMapping
    Mono<ResponseEntity<InspectionPlanAnswer>> approve(Caller caller, IdempotencyKey key,
            @Valid @RequestBody ApprovePlanRequest wish) {
        return plans.approve(caller, wish.ownerOrganisationId(), wish.ownerBody(), wish.year(),
                wish.items().stream().map(PlanItemRequest::planned).toList(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, InspectionPlanAnswer.of(stored)));
    }

    /** Adds a supplementary item to a plan. */
    @PostMapping("/{id}/items")
    Mono<ResponseEntity<InspectionPlanAnswer>> addPlanItem(Caller caller, @PathVariable String id,
            ExpectedVersion expected,
            @Valid @RequestBody PlanItemRequest wish) {
        return plans.add(caller, id, expected, wish.planned()).map(InspectionPlanAnswer::ok);
    }

    /** Records that an item was done. */
    @PostMapping("/{id}/items/{itemId}/complete")
    Mono<ResponseEntity<InspectionPlanAnswer>> completePlanItem(Caller caller, @PathVariable String id,
            @PathVariable String itemId, ExpectedVersion expected, @Valid @RequestBody CompleteItemRequest wish) {
        return plans.complete(caller, id, expected, itemId, wish.doneOn()).map(InspectionPlanAnswer::ok);
    }

    /** Takes back that an item was done. */
    @PostMapping("/{id}/items/{itemId}/reopen")
    Mono<ResponseEntity<InspectionPlanAnswer>> reopenPlanItem(Caller caller, @PathVariable String id,
            @PathVariable String itemId, ExpectedVersion expected, @Valid @RequestBody ReasonRequest wish) {
        return plans.reopen(caller, id, expected, itemId, wish.reason()).map(InspectionPlanAnswer::ok);
    }

    /** Cancels an item of a plan. */
    @PostMapping("/{id}/items/{itemId}/cancel")
    Mono<ResponseEntity<InspectionPlanAnswer>> cancelPlanItem(Caller caller, @PathVariable String id,
            @PathVariable String itemId, ExpectedVersion expected, @Valid @RequestBody ReasonRequest wish) {
        return plans.cancel(caller, id, expected, itemId, wish.reason()).map(InspectionPlanAnswer::ok);
    }

    /** Shows one inspection plan. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<InspectionPlanAnswer>> get(Caller caller, @PathVariable String id) {
        return plans.get(caller, id).map(InspectionPlanAnswer::ok);
    }

    /** Lists inspection plans, perhaps of one owner or year. */
    @GetMapping
    Mono<ResponseEntity<Page<InspectionPlanAnswer>>> list(Caller caller, ListRequest page,
            @RequestParam(required = false) @Nullable String ownerOrganisationId,
            @RequestParam(required = false) @Nullable OwnerBody ownerBody,
            @RequestParam(required = false) @Nullable Integer year) {
        return plans.page(caller, ownerOrganisationId, ownerBody, year, page.part())
                .map(InspectionPlanAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, InspectionPlanAnswer::id));
    }
}
