package vn.bangvang.evaluation.records.resolutiontarget.web;

import java.util.Objects;

import jakarta.validation.Valid;
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
import vn.bangvang.evaluation.records.recording.YearRange;
import vn.bangvang.evaluation.records.resolutiontarget.Figures;
import vn.bangvang.evaluation.records.resolutiontarget.SettingTargets;
import vn.bangvang.evaluation.records.resolutiontarget.Target;
import vn.bangvang.evaluation.records.resolutiontarget.TargetFacts;
import vn.bangvang.evaluation.records.resolutiontarget.TargetOutcome;
import vn.bangvang.evaluation.records.resolutiontarget.TargetScope;
import vn.bangvang.evaluation.records.resolutiontarget.TargetUnit;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Targets of resolutions and what was reached of them. */
@RestController
@RequestMapping(TargetsController.PATH)
class TargetsController {
    static final String PATH = "/api/v1/targets";

    record Recording(@NotBlank @Size(max = 60) String code, @Nullable @Size(max = 100) String documentId,
            @NotBlank @Size(max = 100) String ownerOrganisationId,
            @Nullable TargetScope scope, @NotNull YearRange period, @NotNull TargetUnit unit, @Nullable Long plan,
            @Nullable Long actual, @Nullable Long base, @Nullable TargetOutcome declaredOutcome,
            @Nullable @Size(max = 500) String remark) {
        TargetFacts facts() {
            return new TargetFacts(code, documentId, ownerOrganisationId,
                    Objects.requireNonNullElse(scope, TargetScope.ORGANISATION), period, unit,
                    new Figures(plan, actual, base, declaredOutcome), remark);
        }
    }

    record Reaching(@NotNull Long actual, @Nullable Long base) {
        TargetFacts addTo(TargetFacts before) {
            Figures known = before.figures();
            return before.with(
                    new Figures(known.plan(), actual, base == null ? known.base() : base, known.declared()));
        }
    }

    /** What is absent stays as it is. */
    record Correcting(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
            @Nullable TargetOutcome declaredOutcome, @NotBlank @Size(max = 500) String reason) {
        TargetFacts correct(TargetFacts before) {
            Figures known = before.figures();
            return before.with(new Figures(plan == null ? known.plan() : plan,
                    actual == null ? known.actual() : actual, base == null ? known.base() : base,
                    declaredOutcome == null ? known.declared() : declaredOutcome));
        }
    }

    record Withdrawing(@NotBlank @Size(max = 500) String reason) {}

    private final SettingTargets targets;

    TargetsController(SettingTargets targets) {
        this.targets = targets;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> record(Caller caller, IdempotencyKey key, @Valid @RequestBody Recording wish) {
        return targets.record(caller, wish.facts(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, representation(stored)));
    }

    @PostMapping("/{id}/actual")
    Mono<ResponseEntity<Representation>> reach(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Reaching wish) {
        return targets.supplement(caller, id, expected, wish::addTo)
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<Representation>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Correcting wish) {
        return targets.correct(caller, id, expected, wish::correct, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<Representation>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Withdrawing wish) {
        return targets.withdraw(caller, id, expected, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(Caller caller, @PathVariable String id) {
        return targets.get(caller, id).map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year) {
        return targets.page(caller, organisationId, year, page.afterId(), page.limit())
                .map(TargetsController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    private static Representation representation(Stored<Target> stored) {
        return Representation.of(stored);
    }
}
