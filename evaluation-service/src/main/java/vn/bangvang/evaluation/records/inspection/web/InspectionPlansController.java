package vn.bangvang.evaluation.records.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

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
import vn.bangvang.evaluation.records.inspection.InspectionKind;
import vn.bangvang.evaluation.records.inspection.InspectionPlan;
import vn.bangvang.evaluation.records.inspection.InspectionPlans;
import vn.bangvang.evaluation.records.inspection.OwnerBody;
import vn.bangvang.evaluation.records.inspection.PlannedItem;
import vn.bangvang.evaluation.records.inspection.RunningInspections;
import vn.bangvang.evaluation.records.recording.Reach;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Inspection and supervision plans and their items. */
@RestController
@RequestMapping(InspectionPlansController.PATH)
class InspectionPlansController {
    static final String PATH = "/api/v1/inspection-plans";

    record Item(@NotNull InspectionKind kind, @NotBlank @Size(max = 300) String subject,
            @NotNull LocalDate plannedBy) {
        PlannedItem planned() {
            return new PlannedItem(kind, subject, plannedBy);
        }
    }

    record Approving(@NotBlank @Size(max = 100) String ownerOrganisationId, @NotNull OwnerBody ownerBody,
            @NotNull @Min(1930) @Max(2200) Integer year,
            @NotNull @Size(max = 500) List<@Valid @NotNull Item> items) {}

    record Completing(@NotNull LocalDate doneOn) {}

    record Because(@NotBlank @Size(max = 500) String reason) {}

    private final RunningInspections inspections;
    private final InspectionPlans plans;
    private final Reach reach;

    InspectionPlansController(RunningInspections inspections, InspectionPlans plans, Reach reach) {
        this.inspections = inspections;
        this.plans = plans;
        this.reach = reach;
    }

    @PostMapping
    Mono<ResponseEntity<PlanRepresentation>> approve(Caller caller, IdempotencyKey key,
            @Valid @RequestBody Approving wish) {
        return reach.of(caller, wish.ownerOrganisationId(), "/ownerOrganisationId")
                .then(Mono.defer(() -> inspections.approve(wish.ownerOrganisationId(), wish.ownerBody(), wish.year(),
                        wish.items().stream().map(Item::planned).toList(), key)))
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, PlanRepresentation.of(stored)));
    }

    @PostMapping("/{id}/items")
    Mono<ResponseEntity<PlanRepresentation>> add(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Item wish) {
        return change(caller, id, () -> inspections.add(id, expected, wish.planned()));
    }

    @PostMapping("/{id}/items/{itemId}/complete")
    Mono<ResponseEntity<PlanRepresentation>> complete(Caller caller, @PathVariable String id,
            @PathVariable String itemId,
            ExpectedVersion expected, @Valid @RequestBody Completing wish) {
        return change(caller, id, () -> inspections.complete(id, expected, itemId, wish.doneOn()));
    }

    @PostMapping("/{id}/items/{itemId}/reopen")
    Mono<ResponseEntity<PlanRepresentation>> reopen(Caller caller, @PathVariable String id, @PathVariable String itemId,
            ExpectedVersion expected, @Valid @RequestBody Because wish) {
        return change(caller, id, () -> inspections.reopen(id, expected, itemId, wish.reason()));
    }

    @PostMapping("/{id}/items/{itemId}/cancel")
    Mono<ResponseEntity<PlanRepresentation>> cancel(Caller caller, @PathVariable String id, @PathVariable String itemId,
            ExpectedVersion expected, @Valid @RequestBody Because wish) {
        return change(caller, id, () -> inspections.cancel(id, expected, itemId, wish.reason()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<PlanRepresentation>> one(Caller caller, @PathVariable String id) {
        return within(caller, id).map(stored -> Answers.ok(stored, PlanRepresentation.of(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<PlanRepresentation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String ownerOrganisationId,
            @RequestParam(required = false) @Nullable OwnerBody ownerBody,
            @RequestParam(required = false) @Nullable Integer year) {
        return reach.ofList(caller, ownerOrganisationId)
                .thenMany(plans.page(ownerOrganisationId, ownerBody, year, page.afterId(), page.limit()))
                .map(PlanRepresentation::of)
                .collectList()
                .map(items -> Answers.page(items, page, PlanRepresentation::id));
    }

    private Mono<ResponseEntity<PlanRepresentation>> change(Caller caller, String id,
            Supplier<Mono<Stored<InspectionPlan>>> change) {
        return within(caller, id).then(Mono.defer(change))
                .map(stored -> Answers.ok(stored, PlanRepresentation.of(stored)));
    }

    private Mono<Stored<InspectionPlan>> within(Caller caller, String id) {
        return inspections.get(id)
                .flatMap(stored -> reach.of(caller, stored.state().ownerOrganisationId(), "").thenReturn(stored));
    }
}
