package vn.bangvang.evaluation.records.web;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import vn.bangvang.access.Caller;
import vn.bangvang.evaluation.records.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.period.RecordedYears;

/** Programmes and plans that organisations issued. */
@RestController
@RequestMapping(IssuedDocumentsController.PATH)
class IssuedDocumentsController
        extends
            RecordsController<IssuedDocumentFacts, IssuedDocumentsController.IssuedDocumentAnswer> {
    static final String PATH = "/api/v1/issued-documents";

    record RecordIssuedDocumentRequest(@NotNull IssuedDocumentFacts.Type type,
            @NotBlank @Size(max = 100) String organisationId,
            @Nullable @Size(max = 100) String underDocumentId, @NotBlank @Size(max = 100) String number,
            IssuedDocumentFacts.@Nullable WorkField field,
            @NotNull @Min(RecordedYears.FIRST) @Max(RecordedYears.LAST) Integer year,
            @Nullable LocalDate issuedOn) {
        IssuedDocumentFacts facts() {
            return new IssuedDocumentFacts(type, organisationId, underDocumentId, number, field, year, issuedOn);
        }
    }

    /** What is absent stays as it is. */
    record CorrectIssuedDocumentRequest(IssuedDocumentFacts.@Nullable Type type,
            @Nullable @Size(max = 100) String underDocumentId,
            @Nullable @Size(max = 100) String number,
            IssuedDocumentFacts.@Nullable WorkField field, @Nullable LocalDate issuedOn,
            @NotBlank @Size(max = 500) String reason) {
        IssuedDocumentFacts correct(IssuedDocumentFacts before) {
            return new IssuedDocumentFacts(Objects.requireNonNullElse(type, before.type()), before.organisationId(),
                    underDocumentId == null ? before.underDocumentId() : underDocumentId,
                    Objects.requireNonNullElse(number, before.number()), field == null ? before.field() : field,
                    before.year(), issuedOn == null ? before.issuedOn() : issuedOn);
        }
    }

    record IssuedDocumentAnswer(String id, long version, IssuedDocumentFacts.Type type, String organisationId,
            @Nullable String underDocumentId,
            String number, IssuedDocumentFacts.@Nullable WorkField field, int year, @Nullable LocalDate issuedOn,
            boolean withdrawn) {}

    IssuedDocumentsController(Kept kept, Aggregates<Recorded<IssuedDocumentFacts>, Recorded.Event> kind) {
        super(PATH, kept, kind, IssuedDocumentsController::answer);
    }

    /** Records a programme or plan that an organisation issued. */
    @PostMapping
    Mono<ResponseEntity<IssuedDocumentAnswer>> record(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RecordIssuedDocumentRequest wish) {
        return recorded(caller, key, wish.facts());
    }

    /** Corrects an issued document. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<IssuedDocumentAnswer>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody CorrectIssuedDocumentRequest wish) {
        return corrected(caller, id, expected, wish::correct, wish.reason());
    }

    static IssuedDocumentAnswer answer(Stored<Recorded<IssuedDocumentFacts>> stored) {
        IssuedDocumentFacts facts = stored.state().facts();
        return new IssuedDocumentAnswer(stored.id(), stored.version(), facts.type(), facts.organisationId(),
                facts.underDocumentId(),
                facts.number(), facts.field(), facts.year(), facts.issuedOn(), stored.state().withdrawn());
    }
}
