package vn.bangvang.training.classes.web;

import java.time.LocalDate;

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
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.training.classes.Classes;
import vn.bangvang.training.classes.OpeningClasses;
import vn.bangvang.training.classes.TrainingClass;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Classes take trainees from many organisations, so the scope alone reads them; who keeps a class changes it. */
@RestController
@RequestMapping("/api/v1/training-classes")
class TrainingClassesController {
    record Opening(@NotBlank @Size(max = 64) String programmeCode, @Nullable @Size(max = 64) String code,
            @NotBlank @Size(max = 200) String organiser, @NotNull Integer year, @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Replaces organiser and dates; a date that is absent becomes unknown. */
    record Changing(@NotBlank @Size(max = 200) String organiser, @Nullable LocalDate from, @Nullable LocalDate to) {}

    record Representation(String id, String programmeCode, @Nullable String code, String organiser, int year,
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    private final OpeningClasses opening;
    private final Classes classes;

    TrainingClassesController(OpeningClasses opening, Classes classes) {
        this.opening = opening;
        this.classes = classes;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> open(Caller caller, IdempotencyKey key, @Valid @RequestBody Opening wish) {
        TrainingClass opened = TrainingClass.open(wish.programmeCode(), wish.code(), wish.organiser(), wish.year(),
                wish.from(),
                wish.to());
        return opening.open(caller, opened, key)
                .map(stored -> Answers.created("/api/v1/training-classes/" + stored.id(), stored,
                        representation(stored)));
    }

    @PostMapping("/{id}/change")
    Mono<ResponseEntity<Representation>> change(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Changing wish) {
        return opening.change(caller, id, expected, wish.organiser(), wish.from(), wish.to())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(PageRequest page,
            @RequestParam(required = false) @Nullable String programmeCode,
            @RequestParam(required = false) @Nullable Integer year) {
        return classes.matching(programmeCode, year, page.afterId(), page.limit())
                .map(TrainingClassesController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(@PathVariable String id) {
        return classes.get(id).map(stored -> Answers.ok(stored, representation(stored)));
    }

    private static Representation representation(Stored<TrainingClass> stored) {
        TrainingClass opened = stored.state();
        return new Representation(stored.id(), opened.programmeCode(), opened.code(), opened.organiser(),
                opened.year(), opened.from(), opened.to());
    }
}
