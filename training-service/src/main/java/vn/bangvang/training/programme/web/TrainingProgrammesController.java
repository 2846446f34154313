package vn.bangvang.training.programme.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.training.programme.ProgrammeLevel;
import vn.bangvang.training.programme.ProgrammeType;
import vn.bangvang.training.programme.Programmes;
import vn.bangvang.training.programme.TrainingProgramme;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** Programmes are defined, and everybody reads them. */
@RestController
@RequestMapping("/api/v1/training-programmes")
class TrainingProgrammesController {
    /** @param membersOnly false when absent */
    record Definition(@NotBlank @Size(max = 64) @Schema(pattern = TrainingProgramme.CODE_FORM) String code,
            @NotBlank @Size(max = 300) String name, @NotNull ProgrammeType type,
            @Nullable ProgrammeLevel level, @Nullable Boolean membersOnly) {}

    record Representation(String id, long version, String code, String name, ProgrammeType type,
            @Nullable ProgrammeLevel level,
            boolean membersOnly) {}

    private final Programmes programmes;

    TrainingProgrammesController(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Defines a training programme. */
    @PostMapping
    Mono<ResponseEntity<Representation>> define(Caller caller, IdempotencyKey key,
            @Valid @RequestBody Definition definition) {
        return programmes
                .define(caller, key,
                        () -> TrainingProgramme.define(definition.code(), definition.name(), definition.type(),
                                definition.level(), Boolean.TRUE.equals(definition.membersOnly())))
                .map(stored -> Answers.created("/api/v1/training-programmes/" + stored.state().code(), stored,
                        representation(stored)));
    }

    /** Lists the training programmes. */
    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> list(ListRequest page) {
        return programmes.page(page.part())
                .map(TrainingProgrammesController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    /** Shows one training programme. */
    @GetMapping("/{code}")
    Mono<ResponseEntity<Representation>> get(@PathVariable String code) {
        return programmes.find(code)
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("UNKNOWN_PROGRAMME", "", code)))
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    private static Representation representation(Stored<TrainingProgramme> stored) {
        TrainingProgramme programme = stored.state();
        return new Representation(stored.id(), stored.version(), programme.code(), programme.name(), programme.type(),
                programme.level(),
                programme.membersOnly());
    }
}
