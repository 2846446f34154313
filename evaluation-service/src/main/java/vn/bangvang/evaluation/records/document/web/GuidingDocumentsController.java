package vn.bangvang.evaluation.records.document.web;

import java.time.LocalDate;
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
import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocuments;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.ListRequest;
import vn.bangvang.webapi.page.Page;

/** The register of guiding documents: written by the province, read by everybody. */
@RestController
@RequestMapping(GuidingDocumentsController.PATH)
class GuidingDocumentsController {
    static final String PATH = "/api/v1/guiding-documents";

    /** @param provinceId whose register; may be absent when there is only one province */
    record RegisterDocumentRequest(@Nullable @Size(max = 100) String provinceId, @NotNull GuidingDocument.Type type,
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 500) String title, @Nullable LocalDate issuedOn,
            @NotBlank @Size(max = 200) String issuer) {
        GuidingDocument.Facts facts() {
            return new GuidingDocument.Facts(type, number, title, issuedOn, issuer);
        }
    }

    /** What is absent stays as it is. */
    record CorrectDocumentRequest(GuidingDocument.@Nullable Type type, @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 500) String title,
            @Nullable LocalDate issuedOn, @Nullable @Size(max = 200) String issuer,
            @NotBlank @Size(max = 500) String reason) {
        GuidingDocument.Facts correct(GuidingDocument.Facts before) {
            return new GuidingDocument.Facts(Objects.requireNonNullElse(type, before.type()),
                    Objects.requireNonNullElse(number, before.number()),
                    Objects.requireNonNullElse(title, before.title()), issuedOn == null ? before.issuedOn() : issuedOn,
                    Objects.requireNonNullElse(issuer, before.issuer()));
        }
    }

    record GuidingDocumentAnswer(String id, long version, String provinceId, GuidingDocument.Type type, String number,
            String title,
            @Nullable LocalDate issuedOn, String issuer) {

        static GuidingDocumentAnswer of(Stored<GuidingDocument> stored) {
            GuidingDocument.Facts facts = stored.state().facts();
            return new GuidingDocumentAnswer(stored.id(), stored.version(), stored.state().rootId(), facts.type(),
                    facts.number(),
                    facts.title(), facts.issuedOn(), facts.issuer());
        }

        static ResponseEntity<GuidingDocumentAnswer> ok(Stored<GuidingDocument> stored) {
            return Answers.ok(stored, of(stored));
        }
    }

    private final GuidingDocuments documents;

    GuidingDocumentsController(GuidingDocuments documents) {
        this.documents = documents;
    }

    /** Registers a guiding document of a superior. */
    @PostMapping
    Mono<ResponseEntity<GuidingDocumentAnswer>> register(Caller caller, IdempotencyKey key,
            @Valid @RequestBody RegisterDocumentRequest wish) {
        return documents.register(caller, wish.provinceId(), wish.facts(), key)
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, GuidingDocumentAnswer.of(stored)));
    }

    /** Corrects a guiding document. */
    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<GuidingDocumentAnswer>> correct(Caller caller, @PathVariable String id,
            ExpectedVersion expected, @Valid @RequestBody CorrectDocumentRequest wish) {
        return documents.correct(caller, id, expected, wish::correct, wish.reason()).map(GuidingDocumentAnswer::ok);
    }

    /** Shows one guiding document. */
    @GetMapping("/{id}")
    Mono<ResponseEntity<GuidingDocumentAnswer>> get(@PathVariable String id) {
        return documents.get(id).map(GuidingDocumentAnswer::ok);
    }

    /** Lists guiding documents, perhaps of one province or number. */
    @GetMapping
    Mono<ResponseEntity<Page<GuidingDocumentAnswer>>> list(ListRequest page,
            @RequestParam(required = false) @Nullable String provinceId,
            @RequestParam(required = false) @Nullable String number) {
        return documents.page(provinceId, number, page.part())
                .map(GuidingDocumentAnswer::of)
                .collectList()
                .map(items -> Answers.page(items, page, GuidingDocumentAnswer::id));
    }
}
