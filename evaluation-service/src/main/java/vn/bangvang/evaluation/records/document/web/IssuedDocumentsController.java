package vn.bangvang.evaluation.records.document.web;

import java.time.LocalDate;
import java.util.Objects;

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
import vn.bangvang.evaluation.records.document.IssuedDocument;
import vn.bangvang.evaluation.records.document.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.document.IssuedDocumentType;
import vn.bangvang.evaluation.records.document.RecordingIssuedDocuments;
import vn.bangvang.evaluation.records.document.WorkField;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Programmes and plans that organisations issued. */
@RestController
@RequestMapping(IssuedDocumentsController.PATH)
class IssuedDocumentsController {
    static final String PATH = "/api/v1/issued-documents";

    record Recording(@NotNull IssuedDocumentType type, @NotBlank @Size(max = 100) String organisationId,
            @Nullable @Size(max = 100) String underDocumentId, @NotBlank @Size(max = 100) String number,
            @Nullable WorkField field,
            @NotNull @Min(1930) @Max(2200) Integer year,
            @Nullable LocalDate issuedOn) {
        IssuedDocumentFacts facts() {
            return new IssuedDocumentFacts(type, organisationId, underDocumentId, number, field, year, issuedOn);
        }
    }

    /** What is absent stays as it is. */
    record Correcting(@Nullable IssuedDocumentType type, @Nullable @Size(max = 100) String underDocumentId,
            @Nullable @Size(max = 100) String number,
            @Nullable WorkField field, @Nullable LocalDate issuedOn, @NotBlank @Size(max = 500) String reason) {
        IssuedDocumentFacts correct(IssuedDocumentFacts before) {
            return new IssuedDocumentFacts(Objects.requireNonNullElse(type, before.type()), before.organisationId(),
                    underDocumentId == null ? before.underDocumentId() : underDocumentId,
                    Objects.requireNonNullElse(number, before.number()), field == null ? before.field() : field,
                    before.year(), issuedOn == null ? before.issuedOn() : issuedOn);
        }
    }

    record Representation(String id, IssuedDocumentType type, String organisationId, @Nullable String underDocumentId,
            String number, @Nullable WorkField field, int year, @Nullable LocalDate issuedOn, boolean withdrawn) {}

    record Withdrawing(@NotBlank @Size(max = 500) String reason) {}

    private final RecordingIssuedDocuments documents;

    IssuedDocumentsController(RecordingIssuedDocuments documents) {
        this.documents = documents;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> record(Caller caller, IdempotencyKey key, @Valid @RequestBody Recording wish) {
        return documents.record(caller, wish.facts(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, representation(stored)));
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<Representation>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Correcting wish) {
        return documents.correct(caller, id, expected, wish::correct, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @PostMapping("/{id}/withdraw")
    Mono<ResponseEntity<Representation>> withdraw(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Withdrawing wish) {
        return documents.withdraw(caller, id, expected, wish.reason())
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(Caller caller, @PathVariable String id) {
        return documents.get(caller, id).map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(Caller caller, PageRequest page,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable Integer year) {
        return documents.page(caller, organisationId, year, page.afterId(), page.limit())
                .map(IssuedDocumentsController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    private static Representation representation(Stored<IssuedDocument> stored) {
        IssuedDocumentFacts facts = stored.state().facts();
        return new Representation(stored.id(), facts.type(), facts.organisationId(), facts.underDocumentId(),
                facts.number(), facts.field(), facts.year(), facts.issuedOn(), stored.state().withdrawn());
    }
}
