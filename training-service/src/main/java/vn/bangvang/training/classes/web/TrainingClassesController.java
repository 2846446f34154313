package vn.bangvang.training.classes.web;

import jakarta.validation.Valid;

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
import vn.bangvang.training.classes.Classes;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Classes take trainees from many organisations, so the scope alone reads them; who keeps a class changes it. */
@RestController
@RequestMapping("/api/v1/training-classes")
class TrainingClassesController {
    private final Classes classes;

    TrainingClassesController(Classes classes) {
        this.classes = classes;
    }

    /** Opens a class of a programme. */
    @PostMapping
    Mono<ResponseEntity<TrainingClassAnswer>> open(Caller caller, IdempotencyKey key,
            @Valid @RequestBody TrainingClassRequest.Open request) {
        return classes.open(caller, request.wanted(), key)
                .map(stored -> Answers.created("/api/v1/training-classes/" + stored.id(), stored,
                        TrainingClassAnswer.of(stored)));
    }

    /** Replaces organiser and dates of a class. */
    @PostMapping("/{id}/change")
    Mono<ResponseEntity<TrainingClassAnswer>> change(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody TrainingClassRequest.Change request) {
        return classes.change(caller, id, expected, request.organiser(), request.from(), request.to())
                .map(stored -> Answers.ok(stored, TrainingClassAnswer.of(stored)));
    }

    /** Lists classes, perhaps of one programme or year. */
    @GetMapping
    Mono<ResponseEntity<Page<TrainingClassAnswer>>> list(ListRequest page,
            @RequestParam(required = false) @Nullable String programmeCode,
            @RequestParam(required = false) @Nullable Integer year) {
        return classes.page(programmeCode, year, page.part())
                .map(TrainingClassAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, TrainingClassAnswer::id));
    }

    /** Shows one class. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<TrainingClassAnswer>> get(@PathVariable String id) {
        return classes.get(id).map(stored -> Answers.ok(stored, TrainingClassAnswer.of(stored)));
    }
}
