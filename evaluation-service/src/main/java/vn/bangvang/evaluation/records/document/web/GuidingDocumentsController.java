package vn.bangvang.evaluation.records.document.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

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
import vn.bangvang.evaluation.records.document.DocumentType;
import vn.bangvang.evaluation.records.document.GuidingDocument;
import vn.bangvang.evaluation.records.document.GuidingDocuments;
import vn.bangvang.evaluation.records.document.RegisteringDocuments;
import vn.bangvang.evaluation.records.recording.Reach;
import vn.bangvang.evaluation.register.organisation.OrganisationTree;
import vn.bangvang.evaluation.register.organisation.PartyOrganisation;
import vn.bangvang.outbox.aggregate.ExpectedVersion;
import vn.bangvang.outbox.aggregate.IdempotencyKey;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;
import vn.bangvang.webapi.answer.Answers;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** The register of guiding documents: written by the province, read by everybody. */
@RestController
@RequestMapping(GuidingDocumentsController.PATH)
class GuidingDocumentsController {
    static final String PATH = "/api/v1/guiding-documents";

    /** @param provinceId whose register; may be absent when there is only one province */
    record Registering(@Nullable @Size(max = 100) String provinceId, @NotNull DocumentType type,
            @NotBlank @Size(max = 100) String number,
            @NotBlank @Size(max = 500) String title, @Nullable LocalDate issuedOn,
            @NotBlank @Size(max = 200) String issuer) {
        GuidingDocument.Facts facts() {
            return new GuidingDocument.Facts(type, number, title, issuedOn, issuer);
        }
    }

    /** What is absent stays as it is. */
    record Correcting(@Nullable DocumentType type, @Nullable @Size(max = 100) String number,
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

    record Representation(String id, String provinceId, DocumentType type, String number, String title,
            @Nullable LocalDate issuedOn, String issuer) {}

    private final RegisteringDocuments registering;
    private final GuidingDocuments documents;
    private final OrganisationTree tree;
    private final Reach reach;

    GuidingDocumentsController(RegisteringDocuments registering, GuidingDocuments documents, OrganisationTree tree,
            Reach reach) {
        this.registering = registering;
        this.documents = documents;
        this.tree = tree;
        this.reach = reach;
    }

    @PostMapping
    Mono<ResponseEntity<Representation>> register(Caller caller, IdempotencyKey key,
            @Valid @RequestBody Registering wish) {
        return Mono.defer(() -> province(caller, wish.provinceId()))
                .flatMap(root -> registering.register(root, wish.facts(), key))
                .map(stored -> Answers.created(PATH + "/" + stored.id(), stored, representation(stored)));
    }

    @PostMapping("/{id}/correct")
    Mono<ResponseEntity<Representation>> correct(Caller caller, @PathVariable String id, ExpectedVersion expected,
            @Valid @RequestBody Correcting wish) {
        return registering.get(id)
                .flatMap(stored -> reach.of(caller, stored.state().root(), ""))
                .then(Mono.defer(() -> registering.correct(id, expected, wish::correct, wish.reason())))
                .map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Representation>> one(@PathVariable String id) {
        return registering.get(id).map(stored -> Answers.ok(stored, representation(stored)));
    }

    @GetMapping
    Mono<ResponseEntity<Page<Representation>>> all(PageRequest page,
            @RequestParam(required = false) @Nullable String provinceId,
            @RequestParam(required = false) @Nullable String number) {
        return documents.page(provinceId, number, page.afterId(), page.limit())
                .map(GuidingDocumentsController::representation)
                .collectList()
                .map(items -> Answers.page(items, page, Representation::id));
    }

    /** Any organisation may cite a document, so a caller inside a province registers for that province. */
    private Mono<String> province(Caller caller, @Nullable String asked) {
        String own = Optional.ofNullable(caller.organisation())
                .orElseThrow(() -> Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
        if (caller.everywhere()) {
            Mono<String> named = asked == null ? registering.onlyProvince() : Mono.just(asked);
            return named.flatMap(one -> reach.of(caller, one, "/provinceId"))
                    .map(one -> tree.provinceOf(one.id())
                            .map(PartyOrganisation::id)
                            .orElseThrow(() -> Refusal.invalid("NOT_A_PROVINCE", "/provinceId", one.id())));
        }
        String root = tree.provinceOf(own)
                .map(PartyOrganisation::id)
                .orElseThrow(() -> Refusal.forbidden("OUTSIDE_YOUR_ORGANISATION"));
        return asked == null || asked.equals(root)
                ? Mono.just(root)
                : reach.of(caller, asked, "/provinceId").thenReturn(root);
    }

    private static Representation representation(Stored<GuidingDocument> stored) {
        GuidingDocument.Facts facts = stored.state().facts();
        return new Representation(stored.id(), stored.state().root(), facts.type(), facts.number(), facts.title(),
                facts.issuedOn(), facts.issuer());
    }
}
