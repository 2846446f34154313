package vn.bangvang.evaluation.records.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.evaluation.records.TargetFacts;
import vn.bangvang.evaluation.records.TargetFigures;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.period.YearRange;
import vn.bangvang.refusal.Refusal;

/** Targets of resolutions and what was reached of them. */
@RestController
@RequestMapping(TargetsController.PATH)
class TargetsController extends RecordsController<TargetFacts, TargetAnswer> {
    static final String PATH = "/api/v1/targets";

    private final Clock clock;

    /**
     * @param code the target's code in the resolution
     * @param ownerOrganisationId id of the organisation that answers for it
     * @param on day that the figures are of; without it the usual day of such a target
     */
    record SetTargetRequest(@NotBlank @Size(max = 60) String code, @Nullable @Size(max = 100) String documentId,
            @NotBlank @Size(max = 100) String ownerOrganisationId,
            TargetFacts.@Nullable Scope scope, @NotNull YearRange period, @NotNull TargetFigures.Unit unit,
            @Nullable Long plan,
            @Nullable Long actual, @Nullable Long base, TargetFigures.@Nullable Outcome declaredOutcome,
            @Nullable LocalDate on, @Nullable @Size(max = 500) String remark) {
        TargetFacts facts(LocalDate today) {
            var facts = new TargetFacts(code, documentId, ownerOrganisationId,
                    Objects.requireNonNullElse(scope, TargetFacts.Scope.ORGANISATION), period, unit,
                    new TargetFigures(plan, actual, base, declaredOutcome), remark);
            return facts.with(facts.figures().of(day(facts, on, today)));
        }
    }

    /** @param on the day that the figures are of */
    record ReachTargetRequest(@NotNull Long actual, @Nullable Long base, @Nullable LocalDate on) {
        TargetFacts addTo(TargetFacts before, LocalDate today) {
            TargetFigures known = before.figures();
            return before.with(
                    new TargetFigures(known.plan(), actual, base == null ? known.base() : base, known.declared(),
                            day(before, on, today)));
        }
    }

    /**
     * What is absent stays as it is.
     *
     * @param on day that the figures are of
     */
    record CorrectTargetRequest(@Nullable Long plan, @Nullable Long actual, @Nullable Long base,
            TargetFigures.@Nullable Outcome declaredOutcome, @Nullable LocalDate on,
            @NotBlank @Size(max = 500) String reason) {
        TargetFacts correct(TargetFacts before, LocalDate today) {
            TargetFigures known = before.figures();
            return before.with(new TargetFigures(plan == null ? known.plan() : plan,
                    actual == null ? known.actual() : actual, base == null ? known.base() : base,
                    declaredOutcome == null ? known.declared() : declaredOutcome)
                    .of(on == null && known.on() != null ? known.on() : day(before, on, today)));
        }
    }

    private static LocalDate day(TargetFacts target, @Nullable LocalDate given, LocalDate today) {
        if (given == null) {
            return target.usualDay(today);
        }
        if (given.isAfter(today)) {
            throw Refusal.of(Refusal.Kind.INVALID, "IN_THE_FUTURE", "/on", given, Map.of("today", today));
        }
        return given;
    }

    TargetsController(Kept kept, Aggregates<Recorded<TargetFacts>, Recorded.Event> kind, Clock clock) {
        super(PATH, kept, kind, TargetAnswer::of);
        this.clock = clock;
    }

    /** Sets a target of a resolution. */
    @PostMapping
    Mono<ResponseEntity<TargetAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody SetTargetRequest wish) {
        return recorded(caller, key, wish.facts(LocalDate.now(clock)));
    }

    /** Records what was reached of a target. */
    @PostMapping("/{id}/actual")
    Mono<ResponseEntity<TargetAnswer>> reach(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody ReachTargetRequest wish) {
        return supplemented(caller, id, expected, before -> wish.addTo(before, LocalDate.now(clock)));
    }

    /** Corrects the figures of a target. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<TargetAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectTargetRequest wish) {
        return corrected(caller, id, expected, before -> wish.correct(before, LocalDate.now(clock)), wish.reason());
    }
}
